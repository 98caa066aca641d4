/**
 * The one state of the feed, shown alike in window, tray and log.
 * All times are wall-clock milliseconds since the Unix epoch.
 */
export type FeedState =
  /** No code is known: nothing is asked of any server. */
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'connecting' }
  /** The stream is live, History is not merged yet: older ideas may be missing. `why`: the last failure. */
  | { readonly kind: 'catching-up'; readonly why: DropReason | null }
  | { readonly kind: 'live'; readonly sinceMs: number; readonly lastHeardAtMs: number }
  /** Silent for too long to be believed; `isReconnecting`: its stream was dropped for it, and a new one is being opened. */
  | { readonly kind: 'stale'; readonly lastHeardAtMs: number; readonly isReconnecting: boolean }
  | {
      readonly kind: 'reconnecting';
      /** 1 for the first try after the drop. */
      readonly attempt: number;
      readonly nextTryAtMs: number;
      readonly why: DropReason;
      readonly lastHeardAtMs: LastHeard;
    }
  /** The system says that there is no network; tried again all the same. */
  | {
      readonly kind: 'offline';
      readonly nextTryAtMs: number;
      readonly lastHeardAtMs: LastHeard;
    }
  /** Only the user, a new code or a new address (or a rare check) starts it again. */
  | { readonly kind: 'halted'; readonly why: HaltReason; readonly lastHeardAtMs: LastHeard }
  /** The stream is closed on purpose while the computer sleeps. */
  | { readonly kind: 'paused'; readonly lastHeardAtMs: LastHeard };

/** The last sign of life of this account's feed; null: none since the app was started. */
export type LastHeard = number | null;

export type FeedStateKind = FeedState['kind'];

/** Why a connection ended or a request failed, in the terms that decide what happens next. */
export type DropReason =
  /** The server ended the stream without a word. */
  | { readonly kind: 'ended' }
  | { readonly kind: 'network'; readonly fault: NetworkFault }
  | { readonly kind: 'timeout'; readonly of: 'connect' | 'history' | 'auth' }
  | { readonly kind: 'silent'; readonly forMs: number }
  | { readonly kind: 'http'; readonly status: number; readonly message: string | null }
  /** 429. `retryAfterMs` is null when the server did not say. */
  | { readonly kind: 'rate-limited'; readonly retryAfterMs: number | null }
  /** 404, 405 or 410: something answers, but HTI's paths are not there. */
  | { readonly kind: 'wrong-address'; readonly status: number }
  /** A redirect, which is refused: the code must not follow it. */
  | { readonly kind: 'redirected' }
  | { readonly kind: 'not-hti'; readonly what: 'html' | 'no-content' | 'wrong-type' | 'unreadable' }
  /** The server's own `error` event. */
  | { readonly kind: 'server-closed'; readonly message: string }
  /** We closed it: the computer woke, the network came back, or the user asked. */
  | { readonly kind: 'renewed' };

export type NetworkFault =
  'dns' | 'refused' | 'reset' | 'tls' | 'proxy-sign-in' | 'unreachable' | 'other';

export type HaltReason =
  | { readonly kind: 'bad-code'; readonly message: string | null }
  | { readonly kind: 'profile-expired'; readonly message: string | null }
  | { readonly kind: 'server-stop'; readonly message: string };
