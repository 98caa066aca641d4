import type { TestAlertOutcome } from '../../preload/contract/calls.ts';
import type { FeedState } from '../../preload/contract/feed-state.ts';
import {
  type SelfTestFault,
  type SelfTestReport,
  type SelfTestStep,
  selfTestSteps,
} from '../../preload/contract/self-test.ts';
import type { PreviewOutcome } from '../../preload/contract/sounds.ts';
import type { AuthAnswer, HistoryAnswer, ProbeAnswer, Rest } from '../feed/ports.ts';

export interface SelfTestPorts {
  /** The calls of the account that is open; null: none is. */
  readonly rest: () => Rest | null;
  readonly feed: () => FeedState;
  /** Whether somebody else answers the feed in the place of its server. */
  readonly isMisled: () => boolean;
  readonly reconnect: () => void;
  readonly testAlert: () => Promise<TestAlertOutcome>;
  readonly playSound: () => Promise<PreviewOutcome>;
  /** Wall clock, milliseconds since the Unix epoch, as the feed's states have it. */
  readonly wallMs: () => number;
  readonly after: (ms: number, run: () => void) => () => void;
}

const CALL_LIMIT_MS = 15_000;
const STREAM_LIMIT_MS = 20_000;
/** Longer than the feed itself bears a silence at the slowest polling. */
const PING_LIMIT_MS = 40_000;
const LOOK_EVERY_MS = 250;

/**
 * Walks the way of an idea from the code to the sound, on the feed that runs: no second stream is
 * opened. Two requests count against the account's limit.
 */
export async function runSelfTest(ports: SelfTestPorts): Promise<SelfTestReport> {
  const passed: SelfTestStep[] = [];
  for (const step of selfTestSteps) {
    const why = await checks[step](ports);
    if (why !== null) return { passed, failed: { step, why } };
    passed.push(step);
  }
  return { passed, failed: null };
}

/** Null: it works. */
type Check = (ports: SelfTestPorts) => Promise<SelfTestFault | null>;

const signedOut = { kind: 'signed-out' } as const;

const checks: Readonly<Record<SelfTestStep, Check>> = {
  code: async ({ rest }) => (rest() === null ? signedOut : null),
  auth: async ({ rest, isMisled }) => {
    // Whoever answers in the place of HTI is not to have the code once more.
    const absent = isMisled() ? await call(rest(), (of, signal) => of.probe(signal)) : null;
    return absent ?? call(rest(), (of, signal) => of.authenticate(signal));
  },
  history: ({ rest }) => call(rest(), (of, signal) => of.history(1, signal)),
  stream: async (ports) => {
    if (isOpen(ports.feed())) return null;
    ports.reconnect();
    return (await comesWithin(STREAM_LIMIT_MS, ports, isOpen))
      ? null
      : faultOf(ports.feed(), STREAM_LIMIT_MS);
  },
  ping: async (ports) => {
    const fromMs = ports.wallMs();
    const isHeard = (state: FeedState) => state.kind === 'live' && state.lastHeardAtMs > fromMs;
    return (await comesWithin(PING_LIMIT_MS, ports, isHeard))
      ? null
      : faultOf(ports.feed(), PING_LIMIT_MS);
  },
  'pop-up': async ({ testAlert }) => {
    const outcome = await testAlert();
    if (outcome.kind === 'shown') return null;
    return { kind: 'refused', why: outcome.kind === 'refused' ? outcome.why : null };
  },
  sound: async ({ playSound }) => {
    const outcome = await playSound();
    if (outcome === 'played') return null;
    return outcome === 'no-player' ? { kind: 'no-player' } : { kind: 'refused', why: null };
  },
};

async function call(
  rest: Rest | null,
  ask: (rest: Rest, signal: AbortSignal) => Promise<AuthAnswer | HistoryAnswer | ProbeAnswer>,
): Promise<SelfTestFault | null> {
  if (rest === null) return signedOut;
  const answer = await ask(rest, AbortSignal.timeout(CALL_LIMIT_MS));
  return answer.kind === 'ok' ? null : { kind: 'dropped', why: answer.why };
}

function isOpen({ kind }: FeedState): boolean {
  return kind === 'live' || kind === 'catching-up';
}

/** Looks at the feed's state until it fits. */
function comesWithin(
  limitMs: number,
  { feed, after }: SelfTestPorts,
  fits: (state: FeedState) => boolean,
): Promise<boolean> {
  return new Promise((resolve) => {
    const look = (leftMs: number): void => {
      if (fits(feed())) resolve(true);
      else if (leftMs <= 0) resolve(false);
      else after(LOOK_EVERY_MS, () => look(leftMs - LOOK_EVERY_MS));
    };
    look(limitMs);
  });
}

/** What the feed itself says is wrong, if it says anything. */
function faultOf(state: FeedState, forMs: number): SelfTestFault {
  switch (state.kind) {
    case 'signed-out':
      return signedOut;
    case 'halted':
      return { kind: 'halted', why: state.why };
    case 'reconnecting':
      return { kind: 'dropped', why: state.why };
    case 'catching-up':
      return state.why === null ? { kind: 'silent', forMs } : { kind: 'dropped', why: state.why };
    case 'connecting':
    case 'live':
    case 'stale':
    case 'offline':
    case 'paused':
      return { kind: 'silent', forMs };
  }
}
