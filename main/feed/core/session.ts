import type { DropReason, HaltReason } from '../../../preload/contract/feed-state.ts';
import type { Profile } from '../../../preload/contract/profile.ts';
import type { AuthAnswer, HistoryAnswer, ProbeAnswer, StreamEvent } from '../ports.ts';
import { type PingRhythm, newRhythm } from './ping-rhythm.ts';
import { type RequestBudget, fullBudget } from './request-budget.ts';

/** Time and chance as they come with every event; the core has neither of its own. */
export interface Now {
  /** Monotonic milliseconds: for every duration and deadline. */
  readonly monoMs: number;
  /** Milliseconds since the Unix epoch: only to be shown. */
  readonly wallMs: number;
  /** Uniform in [0, 1). */
  readonly chance: number;
}

/**
 * Requests carry tickets. An answer whose ticket is not the one now waited for belongs to an old
 * connection, account or attempt, and is dropped.
 */
export type Ticket = number;

export type FeedEvent =
  /** There is an account: begin anew, whatever was before. */
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'probed'; readonly ticket: Ticket; readonly answer: ProbeAnswer }
  | { readonly kind: 'authenticated'; readonly ticket: Ticket; readonly answer: AuthAnswer }
  | { readonly kind: 'streamed'; readonly ticket: Ticket; readonly event: StreamEvent }
  | { readonly kind: 'history-read'; readonly ticket: Ticket; readonly answer: HistoryAnswer }
  | { readonly kind: 'timer-fired'; readonly timer: TimerName }
  | { readonly kind: 'reconnect-asked' }
  /** The server is to look for news at another interval, seconds. */
  | { readonly kind: 'poll-changed'; readonly pollSeconds: number }
  /** The computer goes to sleep. */
  | { readonly kind: 'suspended' }
  /** It woke, was unlocked, or its clock jumped: sockets of before cannot be trusted. */
  | { readonly kind: 'resumed' }
  /** The system's opinion on the network: a hint to try sooner, never a reason not to try. */
  | { readonly kind: 'network'; readonly online: boolean };

/** `step`: the deadline or pause of the present phase. `silence`: the watchdog of the stream. */
export type TimerName = 'step' | 'silence';

export type FeedEffect =
  /** Asks without the code whether HTI is there. */
  | { readonly do: 'probe'; readonly ticket: Ticket }
  | { readonly do: 'authenticate'; readonly ticket: Ticket }
  | { readonly do: 'open-stream'; readonly ticket: Ticket }
  /** Replaces an earlier History call that is still under way. */
  | { readonly do: 'read-history'; readonly ticket: Ticket }
  /** Closes the stream and aborts every request. */
  | { readonly do: 'hang-up' }
  | { readonly do: 'set-timer'; readonly timer: TimerName; readonly afterMs: number }
  | { readonly do: 'clear-timer'; readonly timer: TimerName }
  /** From here on something may be missed: the last known idea is a matter for the next recovery. */
  | { readonly do: 'break-continuity' }
  /** Store it now. `held`: announce it only when History is merged or has failed. */
  | { readonly do: 'take-live'; readonly json: string; readonly held: boolean }
  | { readonly do: 'note-oversized'; readonly bytes: number }
  /** Merge, disclose a gap, announce with what was held; then the feed is whole. */
  | {
      readonly do: 'merge-history';
      readonly ideas: readonly unknown[];
      readonly limit: number;
    }
  /** History failed or the connection ended: what was held is announced now and waits no longer. */
  | { readonly do: 'release-held' }
  | { readonly do: 'learn-profile'; readonly profile: Profile }
  /** `tookMs`: from the request to the answer that told it. */
  | { readonly do: 'learn-clock'; readonly serverMs: number; readonly tookMs: number };

export type Phase =
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'probing'; readonly ticket: Ticket }
  | { readonly kind: 'authenticating'; readonly ticket: Ticket }
  | { readonly kind: 'opening' }
  | {
      readonly kind: 'catching-up';
      /** The History call under way, or the probe before it; null while waiting to ask again. */
      readonly ticket: Ticket | null;
      readonly failures: number;
      readonly why: DropReason | null;
    }
  | { readonly kind: 'live'; readonly sinceWallMs: number }
  /** Live but for a silence that makes it doubtful, and may yet be this server's way. */
  | { readonly kind: 'quiet'; readonly sinceWallMs: number }
  | { readonly kind: 'waiting'; readonly why: DropReason; readonly nextTryAtWallMs: number }
  | { readonly kind: 'halted'; readonly why: HaltReason }
  | { readonly kind: 'asleep' };

export interface Session {
  readonly phase: Phase;
  /** The newest ticket given out. */
  readonly lastTicket: Ticket;
  /** The ticket of the stream that is open or being opened; events of any other are stale. */
  readonly streamTicket: Ticket | null;
  /** When the present connection was begun, monotonic ms. */
  readonly begunAtMs: number;
  /** When the newest request was made, monotonic ms. */
  readonly askedAtMs: number;
  /** When the present stream said `ready`, monotonic ms; null before. */
  readonly readyAtMs: number | null;
  /** The last bytes of any stream. */
  readonly lastHeard: { readonly monoMs: number; readonly wallMs: number } | null;
  /** Tries since the last stable connection; 0 while all is well. */
  readonly attempt: number;
  /** Why the last connection ended, to be shown while the next is being tried. */
  readonly lastDrop: DropReason | null;
  /** Whether the server accepted this code since it was last in doubt. */
  readonly authenticated: boolean;
  /** Somebody else answered in the server's place: no request carries the code until a probe found HTI. */
  readonly impostor: boolean;
  readonly online: boolean;
  readonly rhythm: PingRhythm;
  readonly budget: RequestBudget;
  readonly pollSeconds: number;
}

export interface Step {
  readonly next: Session;
  readonly effects: readonly FeedEffect[];
}

export function newSession(pollSeconds: number): Session {
  return {
    phase: { kind: 'signed-out' },
    lastTicket: 0,
    streamTicket: null,
    begunAtMs: 0,
    askedAtMs: 0,
    readyAtMs: null,
    lastHeard: null,
    attempt: 0,
    lastDrop: null,
    authenticated: false,
    impostor: false,
    online: true,
    rhythm: newRhythm(pollSeconds),
    budget: fullBudget,
    pollSeconds,
  };
}
