import type { DropReason } from '../../../preload/contract/feed-state.ts';
import type { ParsedJson } from '../../ideas/parse-json-with-digits.ts';
import type { ApiCode } from '../../vault/api-code.ts';
import type { ProbeAnswer, Rest } from '../ports.ts';
import type { Fetch, HttpResponse } from './fetch.ts';
import { type HtiAddress, authUrl, historyUrl } from './hti-address.ts';
import { readHttpDate } from './http-date.ts';
import { isHtml, mediaTypeOf } from './media-type.ts';
import { dropReasonOf } from './network-fault.ts';
import { readBody } from './read-body.ts';
import { isCount, isRecord, readProfile } from './read-profile.ts';
import { type RefusalContext, readRefusal } from './read-refusal.ts';

/** One call in all, from the first packet to the last byte of the body. */
const CALL_LIMIT_MS = 15_000;
const MAX_AUTH_BYTES = 64_000;
/** 50 ideas of the largest size that the stream lets pass would be 50 MB; real ones are about 1 kB. */
const MAX_HISTORY_BYTES = 8_000_000;

export interface HtiRestOptions extends RefusalContext {
  readonly fetch: Fetch;
  readonly address: HtiAddress;
  readonly code: ApiCode;
  readonly parseJson: (text: string) => ParsedJson;
  /** Milliseconds for one call in all; 15 s unless told. */
  readonly callLimitMs?: number;
}

interface Call {
  readonly what: 'connect' | 'auth' | 'history';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

type Failed = { readonly kind: 'failed'; readonly why: DropReason };

type Answer =
  | {
      readonly kind: 'ok';
      readonly body: Readonly<Record<string, unknown>>;
      readonly serverDateMs: number | null;
    }
  | Failed;

/** The REST calls of one account's server (HTI API, endpoints). */
export function createHtiRest(options: HtiRestOptions): Rest {
  const { address } = options;
  return {
    probe: (signal) => {
      const call = { what: 'connect', url: authUrl(address), signal } as const;
      return exchange(call, options, (response) => readProbe(response, options));
    },
    authenticate: async (signal) => {
      const call = { what: 'auth', url: authUrl(address), signal } as const;
      const answer = await ask(call, MAX_AUTH_BYTES, options);
      if (answer.kind === 'failed') return answer;
      const profile = readProfile(answer.body['profile'], options.redact);
      if (profile === null) return unreadable;
      return { kind: 'ok', profile, serverDateMs: answer.serverDateMs };
    },
    history: async (asked, signal) => {
      const url = historyUrl(address, asked);
      const answer = await ask({ what: 'history', url, signal }, MAX_HISTORY_BYTES, options);
      if (answer.kind === 'failed') return answer;
      const { ideas, limit } = answer.body;
      if (!Array.isArray(ideas)) return unreadable;
      return {
        kind: 'ok',
        ideas,
        limit: isCount(limit) ? Math.min(limit, asked) : asked,
        serverDateMs: answer.serverDateMs,
      };
    },
  };
}

/** A call that carries the code. */
function ask(call: Call, maxBytes: number, options: HtiRestOptions): Promise<Answer> {
  const headers = { 'X-API-Code': options.code.reveal() };
  return exchange({ ...call, headers }, options, async (response) => {
    const refusal = await readRefusal(response, options);
    if (refusal !== null) return { kind: 'failed', why: refusal };
    return readRecord(response, maxBytes, options);
  });
}

/**
 * A socket that is kept for the next request dies unnoticed with the network, and would then cost
 * the reconnect its whole time limit. The few calls of this app can afford one each.
 */
const unkept = { Connection: 'close' };

/** One request and the reading of its answer, which are given up together. */
async function exchange<A>(
  { what, url, headers, signal }: Call,
  options: HtiRestOptions,
  read: (response: HttpResponse) => Promise<A>,
): Promise<A | Failed> {
  const aborter = new AbortController();
  const abort = () => aborter.abort();
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    abort();
  }, options.callLimitMs ?? CALL_LIMIT_MS);
  signal.addEventListener('abort', abort);
  if (signal.aborted) abort();

  try {
    const response = await options.fetch(url, {
      headers: { Accept: 'application/json', ...unkept, ...headers },
      cache: 'no-store',
      redirect: 'error',
      signal: aborter.signal,
    });
    return await read(response);
  } catch (error) {
    if (isLate) return { kind: 'failed', why: { kind: 'timeout', of: what } };
    if (signal.aborted) return { kind: 'failed', why: { kind: 'renewed' } };
    return { kind: 'failed', why: dropReasonOf(error) };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
    abort(); // Whatever was left unread would keep its socket.
  }
}

/** 401 as documented (HTI API, errors); the others are how frameworks refuse a missing header. */
const codeIsMissing: ReadonlySet<number> = new Set([400, 401, 403, 422]);

/** HTI refuses a call without a code, in JSON; a network's login page does not. */
async function readProbe(response: HttpResponse, options: HtiRestOptions): Promise<ProbeAnswer> {
  if (!codeIsMissing.has(response.status)) {
    const refusal = await readRefusal(response, options);
    if (refusal !== null) return { kind: 'failed', why: refusal };
  }
  const answer = await readRecord(response, MAX_AUTH_BYTES, options);
  return answer.kind === 'failed' ? answer : { kind: 'ok' };
}

async function readRecord(
  response: HttpResponse,
  maxBytes: number,
  { parseJson }: HtiRestOptions,
): Promise<Answer> {
  if (isHtml(mediaTypeOf(response.headers))) return html;
  const text = await readBody(response, maxBytes);
  if (text === null) return unreadable;
  // A network's login page may come under any type.
  if (text.trimStart().startsWith('<')) return html;
  const parsed = parseJson(text);
  if (parsed.kind === 'unreadable' || !isRecord(parsed.value)) return unreadable;
  const serverDateMs = readHttpDate(response.headers.get('date'));
  return { kind: 'ok', body: parsed.value, serverDateMs };
}

const html = { kind: 'failed', why: { kind: 'not-hti', what: 'html' } } as const;
const unreadable = { kind: 'failed', why: { kind: 'not-hti', what: 'unreadable' } } as const;
