import type { Clock } from './clock.ts';

export interface ManualClock extends Clock {
  /** Moves time on and runs what falls due, in order of time. */
  readonly advance: (ms: number) => void;
  /** Timers that still wait: what a closed connection must not leave behind. */
  readonly waiting: () => number;
}

/** For tests: time stands still until it is moved. */
export function manualClock(startMs: number): ManualClock {
  let nowMs = startMs;
  const timers = new Set<{ readonly dueMs: number; readonly run: () => void }>();
  return {
    nowMs: () => nowMs,
    after(delayMs, run) {
      const timer = { dueMs: nowMs + delayMs, run };
      timers.add(timer);
      return () => {
        timers.delete(timer);
      };
    },
    advance(ms) {
      const endMs = nowMs + ms;
      for (;;) {
        const due = [...timers].filter((timer) => timer.dueMs <= endMs);
        const [next] = due.sort((a, b) => a.dueMs - b.dueMs);
        if (next === undefined) break;
        timers.delete(next);
        nowMs = next.dueMs;
        next.run();
      }
      nowMs = endMs;
    },
    waiting: () => timers.size,
  };
}
