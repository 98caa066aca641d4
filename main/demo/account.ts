import type { Clock } from './clock.ts';

/** Why a request is refused, as the vendor words it (HTI API, errors). */
export interface Refusal {
  readonly status: number;
  readonly detail: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Account {
  /** Counts the request against the limit; null lets it pass. */
  readonly admit: (code: string | null) => Refusal | null;
  readonly profile: () => Readonly<Record<string, unknown>>;
  /** From now on every request is refused. Returns the server's words for it. */
  readonly expireNow: () => string;
  /** A UTC day, `2026-04-30`; null: unlimited. */
  readonly setValidUntil: (day: string | null) => void;
  readonly setRequestLimit: (perMinute: number) => void;
}

const minuteMs = 60_000;

/** The one account of a demo server: its code, validity and request limit. */
export function demoAccount(code: string, clock: Clock): Account {
  let validUntil: string | null = null;
  let limitPerMinute = 60;
  let admittedAtMs: number[] = [];
  const today = (): string => utcText(clock.nowMs()).slice(0, 'YYYY-MM-DD'.length);

  return {
    admit(given) {
      if (given === null || given === '') return { status: 401, detail: 'Missing API code.' };
      if (given !== code) return { status: 401, detail: 'Invalid API code.' };
      if (validUntil !== null && today() >= validUntil) {
        return { status: 403, detail: expiredText(validUntil) };
      }

      const nowMs = clock.nowMs();
      admittedAtMs = admittedAtMs.filter((atMs) => atMs > nowMs - minuteMs);
      if (admittedAtMs.length >= limitPerMinute) {
        const freeAtMs = (admittedAtMs[0] ?? nowMs) + minuteMs;
        const seconds = Math.ceil((freeAtMs - nowMs) / 1000);
        return {
          status: 429,
          detail: `Request limit of ${limitPerMinute} per minute reached.`,
          headers: { 'Retry-After': String(seconds) },
        };
      }
      admittedAtMs.push(nowMs);
      return null;
    },
    profile: () => ({
      account_name: 'Demo account',
      // The vendor's server echoes the secret; so does this one, for clients to strip it.
      api_code: code,
      validity_type: validUntil === null ? 'unlimited' : 'date',
      valid_until: validUntil,
      request_limit_per_minute: limitPerMinute,
      filters: { asset_classes: [], timeframes: [], instruments: [], prefixes: [], sides: [] },
      authenticated_at: utcText(clock.nowMs()),
    }),
    expireNow() {
      validUntil = today();
      return expiredText(validUntil);
    },
    setValidUntil(day) {
      validUntil = day;
    },
    setRequestLimit(perMinute) {
      limitPerMinute = perMinute;
    },
  };
}

function expiredText(day: string): string {
  return `API code expired on ${day}.`;
}

/** `2026-04-22T13:24:00Z`, whole seconds as in the vendor's examples. */
export function utcText(atMs: number): string {
  return `${new Date(atMs).toISOString().slice(0, 'YYYY-MM-DDTHH:MM:SS'.length)}Z`;
}
