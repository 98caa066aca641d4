import type { DropReason, HaltReason } from '../../../preload/contract/feed-state.ts';

/**
 * What a failure means for the feed: halt (only a person can mend it), cool down (the server told
 * us to stay away), or retry with back-off, for ever; seldom, if it will hardly pass by itself.
 */
export type Verdict =
  | { readonly kind: 'halt'; readonly why: HaltReason }
  | { readonly kind: 'cool-down'; readonly retryAfterMs: number | null }
  | { readonly kind: 'retry' }
  | { readonly kind: 'retry-seldom' };

/** HTI API, errors: 401 wrong code, 403 profile expired or invalid, 429 wait, the rest is weather. */
export function judgeDrop(why: DropReason): Verdict {
  switch (why.kind) {
    case 'http':
      if (why.status === 401) {
        return { kind: 'halt', why: { kind: 'bad-code', message: why.message } };
      }
      if (why.status === 403) {
        return { kind: 'halt', why: { kind: 'profile-expired', message: why.message } };
      }
      return { kind: 'retry' };
    case 'wrong-address':
      return { kind: 'retry-seldom' };
    case 'rate-limited':
      return { kind: 'cool-down', retryAfterMs: why.retryAfterMs };
    case 'server-closed':
      return isFarewell(why.message)
        ? { kind: 'halt', why: { kind: 'server-stop', message: why.message } }
        : { kind: 'retry' };
    case 'ended':
    case 'network':
    case 'timeout':
    case 'silent':
    case 'redirected':
    case 'not-hti':
    case 'renewed':
      return { kind: 'retry' };
  }
}

/**
 * Whether somebody else answered in the place of HTI, a network's login page above all. The code
 * has been handed to them once; it must not be again, before a call without it has found HTI.
 */
export function isImpostor(why: DropReason): boolean {
  return why.kind === 'not-hti' || why.kind === 'redirected';
}

/**
 * The server's `error` event carries its reason as text only. A text that says the code is no
 * longer good halts at once; any other is checked by authenticating again before the next stream,
 * so a wording that we do not know costs one request and never a loop.
 */
function isFarewell(message: string): boolean {
  return /\b(expired|revoked|invalid|disabled|suspended)\b/i.test(message);
}
