import type { DropReason, HaltReason } from '../../../preload/contract/feed-state.ts';
import { backOffMs, cooldownMs } from './back-off.ts';
import { isImpostor, judgeDrop, type Verdict } from './judge-drop.ts';
import { budgetWaitMs, spend } from './request-budget.ts';
import type { FeedEffect, Now, Phase, Session, Step } from './session.ts';

/** How long a probe, an authentication, a stream's `ready` and a History call may take. */
const REQUEST_LIMIT_MS = 10_000;
/** A connection that lasted so long was a good one: the next drop starts the back-off anew. */
const STABLE_MS = 30_000;
/** An expired profile may have been renewed elsewhere; rare enough to be no hammering. */
const RECHECK_MS = 60 * 60_000;
/** If nobody tells us that the computer woke, running timers do. */
const WAKE_GUESS_MS = 30_000;

type Passing = Exclude<Verdict, { kind: 'halt' }>;
type CatchingUp = Extract<Phase, { kind: 'catching-up' }>;

/** Begins a connection: first the server is probed and the code checked, each where it is in doubt. */
export function connect(session: Session, now: Now): Step {
  const waitMs = budgetWaitMs(session.budget, now.monoMs);
  if (waitMs > 0) {
    return wait(session, { kind: 'rate-limited', retryAfterMs: waitMs }, waitMs, now);
  }
  const ticket = session.lastTicket + 1;
  const begun: Session = {
    ...session,
    lastTicket: ticket,
    begunAtMs: now.monoMs,
    askedAtMs: now.monoMs,
    readyAtMs: null,
    budget: spend(session.budget, now.monoMs),
  };
  const deadline: FeedEffect = { do: 'set-timer', timer: 'step', afterMs: REQUEST_LIMIT_MS };
  if (session.impostor) {
    return {
      next: { ...begun, phase: { kind: 'probing', ticket }, streamTicket: null },
      effects: [{ do: 'probe', ticket }, deadline],
    };
  }
  return session.authenticated
    ? {
        next: { ...begun, phase: { kind: 'opening' }, streamTicket: ticket },
        effects: [{ do: 'open-stream', ticket }, deadline],
      }
    : {
        next: { ...begun, phase: { kind: 'authenticating', ticket }, streamTicket: null },
        effects: [{ do: 'authenticate', ticket }, deadline],
      };
}

/** The first connection of an account. What was left to tell waits for it, and for the server's clock. */
export function begin(session: Session, now: Now): Step {
  const begun = connect(session, now);
  return { next: begun.next, effects: [...hangingUp, ...begun.effects] };
}

/** Drops whatever there is and connects at once. */
export function renew(session: Session, now: Now): Step {
  const begun = connect({ ...session, lastDrop: { kind: 'renewed' } }, now);
  return { next: begun.next, effects: [...ending, ...begun.effects] };
}

/** The connection, or the attempt at one, has ended: halt, stay away, or try again. */
export function dropped(session: Session, why: DropReason, now: Now): Step {
  const verdict = judgeDrop(why);
  if (verdict.kind === 'halt') return halt(session, verdict.why);

  const wasStable = session.readyAtMs !== null && now.monoMs - session.readyAtMs >= STABLE_MS;
  const attempt = wasStable ? 1 : session.attempt + 1;
  const ended: Session = {
    ...session,
    attempt,
    impostor: session.impostor || isImpostor(why),
    lastDrop: why,
    streamTicket: null,
  };
  const begun = reconnect(ended, why, verdict, now);
  return { next: begun.next, effects: [...ending, ...begun.effects] };
}

function reconnect(session: Session, why: DropReason, verdict: Passing, now: Now): Step {
  // A silent stream has cost the user seconds already, and the server did not push us away.
  if (why.kind === 'silent' && session.attempt === 1) return connect(session, now);
  return wait(session, why, pauseMs(verdict, session.attempt, now), now);
}

/** How long to leave the server alone after so many tries, ms. */
function pauseMs(verdict: Passing, tries: number, { chance }: Now): number {
  switch (verdict.kind) {
    case 'cool-down':
      // Who asks for no wait, as by a date that has passed, and refuses again is asked ever more seldom.
      return Math.max(cooldownMs(verdict.retryAfterMs, chance), backOffMs(tries, chance));
    case 'retry':
      return backOffMs(tries, chance);
    case 'retry-seldom':
      return backOffMs(Infinity, chance);
  }
}

function wait(session: Session, why: DropReason, waitMs: number, now: Now): Step {
  const nextTryAtWallMs = now.wallMs + waitMs;
  return {
    next: {
      ...session,
      phase: { kind: 'waiting', why, nextTryAtWallMs },
      streamTicket: null,
      lastDrop: why,
    },
    effects: [{ do: 'set-timer', timer: 'step', afterMs: waitMs }],
  };
}

/** Only a person can mend it; where somebody may have done so elsewhere, a rare check finds out. */
export function halt(session: Session, why: HaltReason): Step {
  return {
    next: {
      ...session,
      phase: { kind: 'halted', why },
      authenticated: false,
      streamTicket: null,
      attempt: 0,
      lastDrop: null,
    },
    effects: [
      ...ending,
      why.kind === 'bad-code'
        ? { do: 'clear-timer', timer: 'step' }
        : { do: 'set-timer', timer: 'step', afterMs: RECHECK_MS },
    ],
  };
}

export function goAsleep(session: Session): Step {
  return {
    next: { ...session, phase: { kind: 'asleep' }, streamTicket: null },
    effects: [...ending, { do: 'set-timer', timer: 'step', afterMs: WAKE_GUESS_MS }],
  };
}

/** Asks for History on the open stream, or as soon as the request limit allows. */
export function readHistory(
  session: Session,
  so: Pick<CatchingUp, 'failures' | 'why'>,
  now: Now,
): Step {
  const waitMs = budgetWaitMs(session.budget, now.monoMs);
  if (waitMs > 0) {
    const why: DropReason = { kind: 'rate-limited', retryAfterMs: waitMs };
    return pauseHistory(session, { failures: so.failures + 1, why }, waitMs);
  }
  const ticket = session.lastTicket + 1;
  return {
    next: {
      ...session,
      lastTicket: ticket,
      askedAtMs: now.monoMs,
      phase: { kind: 'catching-up', ticket, failures: so.failures, why: so.why },
      budget: spend(session.budget, now.monoMs),
    },
    effects: [
      { do: session.impostor ? 'probe' : 'read-history', ticket },
      { do: 'set-timer', timer: 'step', afterMs: REQUEST_LIMIT_MS },
    ],
  };
}

export function failHistory(session: Session, phase: CatchingUp, why: DropReason, now: Now): Step {
  const verdict = judgeDrop(why);
  if (verdict.kind === 'halt') return halt(session, verdict.why);
  const failures = phase.failures + 1;
  const impostor = session.impostor || isImpostor(why);
  const waitMs = pauseMs(verdict, failures, now);
  return pauseHistory({ ...session, impostor }, { failures, why }, waitMs);
}

/** The stream lives on while History waits; nothing that is live is held back for it any longer. */
function pauseHistory(
  session: Session,
  so: Pick<CatchingUp, 'failures' | 'why'>,
  waitMs: number,
): Step {
  return {
    next: { ...session, phase: { kind: 'catching-up', ticket: null, ...so } },
    effects: [{ do: 'release-held' }, { do: 'set-timer', timer: 'step', afterMs: waitMs }],
  };
}

const hangingUp: readonly FeedEffect[] = [
  { do: 'hang-up' },
  { do: 'clear-timer', timer: 'silence' },
  { do: 'break-continuity' },
];

/** The next History may be hours away, and an idea that we have is not kept from the user for it. */
const ending: readonly FeedEffect[] = [...hangingUp, { do: 'release-held' }];
