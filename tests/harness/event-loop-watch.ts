import type * as Fs from 'node:fs';
import type { ElectronApplication } from '@playwright/test';

export interface EventLoopWatch {
  /** The longest time for which main has stood still from then on, ms. */
  readonly longestGapMs: () => Promise<number>;
  /** The same without what main was kept waiting for a processor: no fault of its own. */
  readonly longestOwnGapMs: () => Promise<number>;
}

const everyMs = 5;

/**
 * Watches main's event loop. Linux counts how long its thread was ready to run while others had the
 * processors: the second number, in ns, of `schedstat` (Linux, Scheduler Statistics).
 */
export async function watchEventLoop(electron: ElectronApplication): Promise<EventLoopWatch> {
  const main = await electron.evaluateHandle((_electron, ms) => {
    const fs: typeof Fs | undefined = process.mainModule?.require('node:fs');
    if (fs === undefined) throw new Error('Main has no module of its own');
    const look = () => ({
      atMs: performance.now(),
      keptWaitingMs: Number(fs.readFileSync('/proc/self/schedstat', 'utf8').split(' ')[1]) / 1e6,
    });
    const longest = { gapMs: 0, ownGapMs: 0 };
    let before = look();
    setInterval(() => {
      const now = look();
      const gapMs = now.atMs - before.atMs - ms;
      const keptWaitingMs = now.keptWaitingMs - before.keptWaitingMs;
      longest.gapMs = Math.max(longest.gapMs, gapMs);
      longest.ownGapMs = Math.max(longest.ownGapMs, gapMs - keptWaitingMs);
      before = now;
    }, ms);
    return longest;
  }, everyMs);
  return {
    longestGapMs: () => main.evaluate(({ gapMs }) => gapMs),
    longestOwnGapMs: () => main.evaluate(({ ownGapMs }) => ownGapMs),
  };
}
