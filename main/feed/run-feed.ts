import type { FeedState } from '../../preload/contract/feed-state.ts';
import type { Profile } from '../../preload/contract/profile.ts';
import { advance } from './core/advance.ts';
import { feedStateOf } from './core/feed-state-of.ts';
import {
  type FeedEffect,
  type FeedEvent,
  type Now,
  type Session,
  type TimerName,
  newSession,
} from './core/session.ts';
import type { OpenStream, Rest } from './ports.ts';

/** How many ideas History is asked for: all that it keeps (HTI API, history). */
export const HISTORY_LIMIT = 50;

/** One account's server. */
export interface Server {
  readonly rest: Rest;
  readonly openStream: OpenStream;
}

/** Where the feed's ideas go. None of these may throw into the feed. */
export interface IdeaSink {
  readonly takeLive: (json: string, held: boolean) => void;
  readonly mergeHistory: (ideas: readonly unknown[], limit: number) => void;
  readonly releaseHeld: () => void;
  readonly breakContinuity: () => void;
  readonly noteOversized: (bytes: number) => void;
}

export interface FeedPorts {
  readonly ideas: IdeaSink;
  readonly clock: () => Now;
  /** Calls back once after `ms`; returns what cancels it. */
  readonly after: (ms: number, run: () => void) => () => void;
  readonly onState: (state: FeedState) => void;
  readonly onProfile: (profile: Profile) => void;
  /**
   * The server's clock as its `Date` header told it, milliseconds since the Unix epoch; `tookMs`: from
   * the request to the answer.
   */
  readonly onServerClock: (serverMs: number, tookMs: number) => void;
  /** `effect`: what went wrong in it; `step`: the decision itself, after which the feed starts afresh. */
  readonly onFault: (effect: FeedEffect['do'] | 'step', error: unknown) => void;
}

export interface Feed {
  readonly state: () => FeedState;
  /** Whether somebody else answers in the server's place, and the code is to be sent to nobody there. */
  readonly isMisled: () => boolean;
  readonly signIn: (server: Server) => void;
  readonly signOut: () => void;
  readonly reconnectNow: () => void;
  /** How often the server looks for news, seconds, 1.0 to 10.0. An open stream is opened anew. */
  readonly setPollSeconds: (seconds: number) => void;
  readonly suspended: () => void;
  readonly resumed: () => void;
  readonly network: (online: boolean) => void;
}

/** After a fault of its own the feed starts afresh this much later, ms: a lasting one must not spin. */
const RESTART_AFTER_MS = 5_000;

/**
 * Performs what the pure core decides: the only place where the feed touches time and network.
 * A fault in one effect is reported and never stops the feed; nor does one in the core.
 *
 * @param pollSeconds the stream's polling interval, 1.0 to 10.0
 */
export function runFeed(ports: FeedPorts, pollSeconds: number): Feed {
  let session: Session = newSession(pollSeconds);
  let server: Server | null = null;
  let closeStream: (() => void) | null = null;
  let request = new AbortController();
  let shown: FeedState = feedStateOf(session, ports.clock().wallMs);
  const timers = new Map<TimerName, () => void>();
  const waiting: FeedEvent[] = [];
  let dispatching = false;
  let cancelRestart: (() => void) | null = null;

  /** Effects may cause events at once; they queue, so that every step sees a settled session. */
  function dispatch(event: FeedEvent): void {
    waiting.push(event);
    if (dispatching) return;
    dispatching = true;
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      try {
        step(next);
      } catch (error) {
        ports.onFault('step', error);
        restartSoon();
      }
    }
    dispatching = false;
  }

  /** Forgets the session, whatever state it was left in. Reading History again loses nothing. */
  function restartSoon(): void {
    for (const cancel of timers.values()) cancel();
    timers.clear();
    closeStream?.();
    closeStream = null;
    request.abort();
    session = { ...session, phase: { kind: 'signed-out' }, streamTicket: null };
    ports.ideas.breakContinuity();
    shown = { kind: 'connecting' };
    ports.onState(shown);
    cancelRestart?.();
    cancelRestart = ports.after(RESTART_AFTER_MS, () => {
      if (server !== null) dispatch({ kind: 'signed-in' });
    });
  }

  function step(event: FeedEvent): void {
    const now = ports.clock();
    const { next, effects } = advance(session, event, now);
    const isSamePhase = next.phase === session.phase;
    session = next;
    for (const effect of effects) {
      try {
        perform(effect);
      } catch (error) {
        ports.onFault(effect.do, error);
      }
    }
    // Bytes come by the hundred; only what a person could notice is told.
    const isBytes = event.kind === 'streamed' && event.event.kind === 'heard';
    if (!isBytes || !isSamePhase) tellState(now);
  }

  function tellState(now: Now): void {
    const state = feedStateOf(session, now.wallMs);
    if (JSON.stringify(state) === JSON.stringify(shown)) return;
    shown = state;
    ports.onState(state);
  }

  function perform(effect: FeedEffect): void {
    switch (effect.do) {
      case 'probe': {
        const { ticket } = effect;
        return ask(
          effect.do,
          (rest, signal) => rest.probe(signal),
          (answer) => ({ kind: 'probed', ticket, answer }),
        );
      }
      case 'authenticate': {
        const { ticket } = effect;
        return ask(
          effect.do,
          (rest, signal) => rest.authenticate(signal),
          (answer) => ({ kind: 'authenticated', ticket, answer }),
        );
      }
      case 'read-history': {
        const { ticket } = effect;
        return ask(
          effect.do,
          (rest, signal) => rest.history(HISTORY_LIMIT, signal),
          (answer) => ({ kind: 'history-read', ticket, answer }),
        );
      }
      case 'open-stream': {
        const { ticket } = effect;
        closeStream?.();
        closeStream =
          server?.openStream(
            (event) => dispatch({ kind: 'streamed', ticket, event }),
            session.pollSeconds,
          ) ?? null;
        return;
      }
      case 'hang-up':
        closeStream?.();
        closeStream = null;
        request.abort();
        return;
      case 'set-timer': {
        const { timer, afterMs } = effect;
        timers.get(timer)?.();
        const cancel = ports.after(afterMs, () => {
          timers.delete(timer);
          dispatch({ kind: 'timer-fired', timer });
        });
        timers.set(timer, cancel);
        return;
      }
      case 'clear-timer':
        timers.get(effect.timer)?.();
        timers.delete(effect.timer);
        return;
      case 'break-continuity':
        return ports.ideas.breakContinuity();
      case 'take-live':
        return ports.ideas.takeLive(effect.json, effect.held);
      case 'note-oversized':
        return ports.ideas.noteOversized(effect.bytes);
      case 'merge-history':
        return ports.ideas.mergeHistory(effect.ideas, effect.limit);
      case 'release-held':
        return ports.ideas.releaseHeld();
      case 'learn-profile':
        return ports.onProfile(effect.profile);
      case 'learn-clock':
        return ports.onServerClock(effect.serverMs, effect.tookMs);
    }
  }

  /** At most one request is under way; a new one ends the old, whose answer would be refused. */
  function ask<A>(
    name: FeedEffect['do'],
    call: (rest: Rest, signal: AbortSignal) => Promise<A>,
    answered: (answer: A) => FeedEvent,
  ): void {
    request.abort();
    request = new AbortController();
    if (server === null) return;
    call(server.rest, request.signal).then(
      (answer) => dispatch(answered(answer)),
      // The adapter answers every failure; should it fail itself, the phase's deadline goes on.
      (error: unknown) => ports.onFault(name, error),
    );
  }

  return {
    state: () => shown,
    isMisled: () => session.impostor,
    signIn: (newServer) => {
      server = newServer;
      dispatch({ kind: 'signed-in' });
    },
    signOut: () => {
      dispatch({ kind: 'signed-out' });
      server = null;
    },
    setPollSeconds: (seconds) => dispatch({ kind: 'poll-changed', pollSeconds: seconds }),
    reconnectNow: () => dispatch({ kind: 'reconnect-asked' }),
    suspended: () => dispatch({ kind: 'suspended' }),
    resumed: () => dispatch({ kind: 'resumed' }),
    network: (online) => dispatch({ kind: 'network', online }),
  };
}
