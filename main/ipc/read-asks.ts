import type { AccountForm, Ask, CallName } from '../../preload/contract/calls.ts';

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
  'alerts:set-paused': (raw) => (typeof raw === 'boolean' ? ok(raw) : badAsk),
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

function readNothing(raw: unknown): { readonly kind: 'ok'; readonly ask: undefined } | BadAsk {
  return raw === undefined ? ok(undefined) : badAsk;
}

function isText(raw: unknown, maxLength: number): raw is string {
  return typeof raw === 'string' && raw.length <= maxLength;
}

function ok<T>(ask: T): { readonly kind: 'ok'; readonly ask: T } {
  return { kind: 'ok', ask };
}
