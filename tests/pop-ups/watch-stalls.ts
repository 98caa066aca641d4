import type { ElectronApplication } from '@playwright/test';

const everyMs = 5;

/** Keeps the longest time for which main's event loop stands still from now on. */
export async function watchStalls(
  electron: ElectronApplication,
): Promise<{ readonly longestMs: () => Promise<number> }> {
  const kept = await electron.evaluateHandle((_electron, ms) => {
    const stall = { longestMs: 0 };
    let lastMs = performance.now();
    setInterval(() => {
      const nowMs = performance.now();
      stall.longestMs = Math.max(stall.longestMs, nowMs - lastMs - ms);
      lastMs = nowMs;
    }, ms);
    return stall;
  }, everyMs);
  return { longestMs: () => kept.evaluate(({ longestMs }) => longestMs) };
}
