import { test as base } from '../harness/test.ts';

export { expect } from '../harness/test.ts';

interface Panel {
  /** Ends it as a crash does. */
  readonly kill: () => Promise<void>;
  readonly start: () => Promise<void>;
}

/** The panel of the worker's desktop, which is back for the next test. */
export const test = base.extend<{ readonly panel: Panel }>({
  panel: async ({ desktop }, use) => {
    let isThere = true;
    const start = async (): Promise<void> => {
      await desktop.startPanel();
      isThere = true;
    };
    await use({
      kill: async () => {
        await desktop.killPanel();
        isThere = false;
      },
      start,
    });
    if (!isThere) await start();
  },
});
