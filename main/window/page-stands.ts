import { EventEmitter, once } from 'node:events';
import { wait } from '../runtime/time.ts';

/** So long the page may take to show what it was answered, ms. */
const PAGE_SPEAKS_WITHIN_MS = 200;

/** A window that does not come within this time, ms, is not waited for any longer. */
const WINDOW_COMES_WITHIN_MS = 10_000;

/** Whether the page says what the app is about to wait for. */
export interface PageStands {
  /** The page has asked its first question. */
  readonly asked: () => void;
  /** Resolves when the app may stand still, and what the window shows is what it waits for. */
  readonly whenStands: (whenDrawn: () => Promise<void>) => Promise<void>;
}

export function watchPage(onThere: () => void): PageStands {
  const page = new EventEmitter();
  const there = once(page, 'asked').then(onThere);
  return {
    asked: () => void page.emit('asked'),
    whenStands: async (whenDrawn) => {
      await Promise.race([Promise.all([there, whenDrawn()]), wait(WINDOW_COMES_WITHIN_MS)]);
      await wait(PAGE_SPEAKS_WITHIN_MS);
    },
  };
}
