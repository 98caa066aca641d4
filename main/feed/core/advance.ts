import { begin, connect, dropped, failHistory, goAsleep, readHistory, renew } from './moves.ts';
import { doubtLimitMs, heardPing, newRhythm } from './ping-rhythm.ts';
import { withLimit } from './request-budget.ts';
import {
  type FeedEffect,
  type FeedEvent,
  type Now,
  type Session,
  type Step,
  type TimerName,
  newSession,
} from './session.ts';
import { isDoubtful, watchSilence } from './watch-silence.ts';
import type { AuthAnswer, HistoryAnswer, ProbeAnswer, StreamEvent } from '../ports.ts';

/**
 * The feed's connection, as a function of what happened: never performs, only says what to do.
 * `docs/reliability.md` lists the faults that it answers and the tests that show it.
 */
export function advance(session: Session, event: FeedEvent, now: Now): Step {
  switch (event.kind) {
    case 'signed-in': {
      const anew = newSession(session.pollSeconds);
      const { lastTicket, budget, online } = session;
      return begin({ ...anew, lastTicket, budget, online }, now);
    }
    case 'signed-out':
      return {
        next: { ...session, phase: { kind: 'signed-out' }, streamTicket: null, lastDrop: null },
        effects: [...silenced, { do: 'clear-timer', timer: 'step' }, { do: 'break-continuity' }],
      };
    case 'probed':
      return probed(session, event.ticket, event.answer, now);
    case 'authenticated':
      return authenticated(session, event.ticket, event.answer, now);
    case 'streamed':
      if (event.ticket !== session.streamTicket) return stay(session);
      return streamed(session, event.event, now);
    case 'history-read':
      return historyRead(session, event.ticket, event.answer, now);
    case 'timer-fired':
      return timerFired(session, event.timer, now);
    case 'reconnect-asked':
      if (session.phase.kind === 'signed-out') return stay(session);
      return renew({ ...session, authenticated: false, attempt: 0 }, now);
    case 'poll-changed':
      return pollChanged(session, event.pollSeconds, now);
    case 'suspended':
      return isIdle(session) ? stay(session) : goAsleep(session);
    case 'resumed':
      return isIdle(session) || isFresh(session, now)
        ? stay(session)
        : renew({ ...session, attempt: 0 }, now);
    case 'network': {
      const returned = event.online && !session.online;
      const next = { ...session, online: event.online };
      return returned && !isIdle(session) && session.phase.kind !== 'asleep'
        ? renew({ ...next, attempt: 0 }, now)
        : stay(next);
    }
  }
}

/** How young a connection must be to survive a second wake-up call: they come in twos. */
const FRESH_MS = 5_000;

const silenced: readonly FeedEffect[] = [
  { do: 'hang-up' },
  { do: 'clear-timer', timer: 'silence' },
];

function stay(session: Session): Step {
  return { next: session, effects: [] };
}

/** Nothing runs and nothing but a person (or the rare check) may start it. */
function isIdle({ phase }: Session): boolean {
  return phase.kind === 'signed-out' || phase.kind === 'halted';
}

function isFresh({ phase, begunAtMs }: Session, now: Now): boolean {
  return phase.kind !== 'asleep' && phase.kind !== 'waiting' && now.monoMs - begunAtMs < FRESH_MS;
}

/** The interval is asked for when a stream is opened, so an open one is opened anew. */
function pollChanged(session: Session, pollSeconds: number, now: Now): Step {
  if (pollSeconds === session.pollSeconds) return stay(session);
  const next = { ...session, pollSeconds, rhythm: newRhythm(pollSeconds) };
  return session.streamTicket === null ? stay(next) : renew(next, now);
}

/** Probed is what may get the code next: the whole connection, or History on an open stream. */
function probed(session: Session, ticket: number, answer: ProbeAnswer, now: Now): Step {
  const { phase } = session;
  if (phase.kind !== 'probing' && phase.kind !== 'catching-up') return stay(session);
  if (phase.ticket !== ticket) return stay(session);
  const isProbing = phase.kind === 'probing';
  if (answer.kind === 'failed') {
    return isProbing
      ? dropped(session, answer.why, now)
      : failHistory(session, phase, answer.why, now);
  }
  const cleared: Session = { ...session, impostor: false };
  return isProbing ? connect(cleared, now) : readHistory(cleared, phase, now);
}

function authenticated(session: Session, ticket: number, answer: AuthAnswer, now: Now): Step {
  if (session.phase.kind !== 'authenticating' || session.phase.ticket !== ticket) {
    return stay(session);
  }
  if (answer.kind === 'failed') return dropped(session, answer.why, now);
  const { profile, serverDateMs } = answer;
  const opened = connect(
    {
      ...session,
      authenticated: true,
      budget: withLimit(session.budget, profile.requestLimitPerMinute),
    },
    now,
  );
  return {
    next: opened.next,
    effects: [
      ...clock(session, serverDateMs, now),
      { do: 'learn-profile', profile },
      ...opened.effects,
    ],
  };
}

function clock(session: Session, serverMs: number | null, now: Now): readonly FeedEffect[] {
  if (serverMs === null) return [];
  return [{ do: 'learn-clock', serverMs, tookMs: now.monoMs - session.askedAtMs }];
}

function streamed(session: Session, event: StreamEvent, now: Now): Step {
  const { phase } = session;
  switch (event.kind) {
    case 'heard':
      return stay({
        ...session,
        lastHeard: { monoMs: now.monoMs, wallMs: now.wallMs },
        phase: phase.kind === 'quiet' ? { ...phase, kind: 'live' } : phase,
      });
    case 'ready':
      // A second `ready` within one stream means that the server itself had an interruption.
      if (phase.kind !== 'opening' && phase.kind !== 'live') return stay(session);
      return ready(session, now);
    case 'ping':
      return stay({ ...session, rhythm: heardPing(session.rhythm, now.monoMs) });
    case 'idea': {
      const held =
        phase.kind === 'opening' || (phase.kind === 'catching-up' && phase.failures === 0);
      return { next: session, effects: [{ do: 'take-live', json: event.json, held }] };
    }
    case 'oversized':
      return { next: session, effects: [{ do: 'note-oversized', bytes: event.bytes }] };
    case 'server-date':
      return { next: session, effects: clock(session, event.atMs, now) };
    case 'server-error':
      return dropped(
        { ...session, authenticated: false },
        { kind: 'server-closed', message: event.message },
        now,
      );
    case 'dropped':
      return dropped(session, event.why, now);
  }
}

function ready(session: Session, now: Now): Step {
  const heard = { monoMs: now.monoMs, wallMs: now.wallMs };
  const asked = readHistory(
    {
      ...session,
      readyAtMs: session.readyAtMs ?? now.monoMs,
      lastHeard: heard,
      rhythm: { ...session.rhythm, lastPingMs: now.monoMs },
    },
    { failures: 0, why: null },
    now,
  );
  return {
    next: asked.next,
    effects: [
      { do: 'break-continuity' },
      { do: 'set-timer', timer: 'silence', afterMs: doubtLimitMs(session.rhythm) },
      ...asked.effects,
    ],
  };
}

function historyRead(session: Session, ticket: number, answer: HistoryAnswer, now: Now): Step {
  const { phase } = session;
  if (phase.kind !== 'catching-up' || phase.ticket !== ticket) return stay(session);
  if (answer.kind === 'failed') return failHistory(session, phase, answer.why, now);
  const kind = isDoubtful(session, now) ? 'quiet' : 'live';
  return {
    next: { ...session, phase: { kind, sinceWallMs: now.wallMs }, lastDrop: null },
    effects: [
      ...clock(session, answer.serverDateMs, now),
      { do: 'clear-timer', timer: 'step' },
      { do: 'merge-history', ideas: answer.ideas, limit: answer.limit },
    ],
  };
}

function timerFired(session: Session, timer: TimerName, now: Now): Step {
  return timer === 'silence' ? watchSilence(session, now) : stepOver(session, now);
}

/** The deadline of a request, or the end of a pause. */
function stepOver(session: Session, now: Now): Step {
  const { phase } = session;
  switch (phase.kind) {
    case 'authenticating':
      return dropped(session, { kind: 'timeout', of: 'auth' }, now);
    case 'probing':
    case 'opening':
      return dropped(session, { kind: 'timeout', of: 'connect' }, now);
    case 'catching-up':
      return phase.ticket === null
        ? readHistory(session, phase, now)
        : failHistory(session, phase, { kind: 'timeout', of: 'history' }, now);
    case 'waiting':
      return connect(session, now);
    case 'halted':
      return connect({ ...session, authenticated: false }, now);
    case 'asleep':
      // Timers that run prove that the computer is awake, whatever the system forgot to say.
      return renew({ ...session, attempt: 0 }, now);
    case 'live':
    case 'quiet':
    case 'signed-out':
      return stay(session);
  }
}
