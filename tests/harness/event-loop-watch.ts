import type { ElectronApplication } from '@playwright/test';

const name = 'longestEventLoopGapMs';

/** Lets main measure how long its event loop ever stood still from now on. */
export async function watchEventLoop(electron: ElectronApplication): Promise<void> {
  await electron.evaluate((_electron, key) => {
    const everyMs = 20;
    let lastMs = performance.now();
    Reflect.set(globalThis, key, 0);
    setInterval(() => {
      const nowMs = performance.now();
      const gapMs = nowMs - lastMs - everyMs;
      if (gapMs > Number(Reflect.get(globalThis, key))) Reflect.set(globalThis, key, gapMs);
      lastMs = nowMs;
    }, everyMs);
  }, name);
}

/** Milliseconds. */
export function longestGapMs(electron: ElectronApplication): Promise<number> {
  return electron.evaluate((_electron, key) => Number(Reflect.get(globalThis, key)), name);
}
