import type { ElectronApplication } from '@playwright/test';

export interface EventLoopWatch {
  /** How long main's event loop ever stood still since, beyond what the machine made this process wait. */
  readonly longestGapMs: () => Promise<number>;
  /** The same with what the machine made it wait. */
  readonly longestMainGapMs: () => Promise<number>;
}

const everyMs = 20;

/** Watches main's event loop, and this process's own as the measure of a busy machine. */
export async function watchEventLoop(electron: ElectronApplication): Promise<EventLoopWatch> {
  const own = { longestMs: 0 };
  let lastMs = performance.now();
  setInterval(() => {
    const nowMs = performance.now();
    own.longestMs = Math.max(own.longestMs, nowMs - lastMs - everyMs);
    lastMs = nowMs;
  }, everyMs).unref();

  const main = await electron.evaluateHandle((_electron, ms) => {
    const kept = { longestMs: 0 };
    let beforeMs = performance.now();
    setInterval(() => {
      const nowMs = performance.now();
      kept.longestMs = Math.max(kept.longestMs, nowMs - beforeMs - ms);
      beforeMs = nowMs;
    }, ms);
    return kept;
  }, everyMs);
  const longestMainGapMs = (): Promise<number> => main.evaluate(({ longestMs }) => longestMs);
  return {
    longestMainGapMs,
    longestGapMs: async () => (await longestMainGapMs()) - own.longestMs,
  };
}
