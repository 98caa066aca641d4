import type { Mute } from '../../preload/contract/alert-rules.ts';
import type { AccountForm, Ask, CallName } from '../../preload/contract/calls.ts';
import { connectionDelay, pauseWishes } from '../../preload/contract/silence.ts';
import { readAlertRules } from '../settings/read-alert-rules.ts';
import { readQuietHours } from '../settings/read-quiet-hours.ts';

/** What the page sent is not what the contract says. Nothing of it is repeated: it may hold the code. */
export interface BadAsk {
  readonly kind: 'bad-ask';
}

export type ReadAsk<K extends CallName> = { readonly kind: 'ok'; readonly ask: Ask<K> } | BadAsk;

/** One reader per call: a call without one does not compile, and cannot be answered. */
export const askReaders: { readonly [K in CallName]: (raw: unknown) => ReadAsk<K> } = {
  'desk:snapshot': readNothing,
  'account:connect': readAccountForm,
  'account:try-demo': readNothing,
  'account:sign-out': readNothing,
  'feed:reconnect-now': readNothing,
  'alerts:pause': (raw) => okUnless(pauseWishes.find((wish) => wish === raw)),
  'alerts:connection-delay': (raw) => (isDelay(raw) ? ok(raw) : badAsk),
  'rules:save': readRules,
  'rules:preview': readRules,
  'rules:mute': readMute,
  'quiet-hours:save': (raw) => okUnless(readQuietHours(raw)),
  'idea:mark-read': (raw) => (isText(raw, 512) ? ok(raw) : badAsk),
};

const badAsk: BadAsk = { kind: 'bad-ask' };

/** Bounded, and otherwise as typed: whether it is an address is for the account to say. */
function readAccountForm(raw: unknown): ReadAsk<'account:connect'> {
  if (typeof raw !== 'object' || raw === null) return badAsk;
  const { baseUrl, apiCode } = raw as Readonly<Partial<Record<keyof AccountForm, unknown>>>;
  if (!isText(baseUrl, 2048) || !isText(apiCode, 4096)) return badAsk;
  return ok({ baseUrl, apiCode });
}

/** One bad rule refuses all: half a list of rules means something else. */
function readRules(raw: unknown): ReadAsk<'rules:save'> {
  const read = readAlertRules(raw);
  return read === null || read.bad > 0 ? badAsk : ok(read.rules);
}

function readMute(raw: unknown): ReadAsk<'rules:mute'> {
  if (typeof raw !== 'object' || raw === null) return badAsk;
  const { kind, value } = raw as Readonly<Partial<Record<keyof Mute, unknown>>>;
  if (kind !== 'instrument' && kind !== 'prefix') return badAsk;
  return isText(value, 100) && value !== '' ? ok({ kind, value }) : badAsk;
}

function isDelay(raw: unknown): raw is number {
  const { leastSeconds, mostSeconds } = connectionDelay;
  return Number.isSafeInteger(raw) && Number(raw) >= leastSeconds && Number(raw) <= mostSeconds;
}

function readNothing(raw: unknown): { readonly kind: 'ok'; readonly ask: undefined } | BadAsk {
  return raw === undefined ? ok(undefined) : badAsk;
}

function isText(raw: unknown, maxLength: number): raw is string {
  return typeof raw === 'string' && raw.length <= maxLength;
}

function okUnless<T>(ask: T | null | undefined): { readonly kind: 'ok'; readonly ask: T } | BadAsk {
  return ask === null || ask === undefined ? badAsk : ok(ask);
}

function ok<T>(ask: T): { readonly kind: 'ok'; readonly ask: T } {
  return { kind: 'ok', ask };
}
