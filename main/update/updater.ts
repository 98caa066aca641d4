import type { Release } from '../../preload/contract/updates.ts';

export type CheckOutcome =
  | { readonly kind: 'found'; readonly release: Release }
  | { readonly kind: 'nothing-newer' }
  | { readonly kind: 'refused'; readonly version: string }
  | { readonly kind: 'failed'; readonly error: unknown };

export type DownloadOutcome =
  | { readonly kind: 'downloaded' }
  | { readonly kind: 'cancelled' }
  /** What came is not what was announced. */
  | { readonly kind: 'damaged' }
  | { readonly kind: 'failed'; readonly error: unknown };

/** What looks for updates, fetches them and puts them in place. */
export interface Updater {
  readonly check: () => Promise<CheckOutcome>;
  /** Fetches what was found last. `onPercent`: 0 to 100. */
  readonly download: (onPercent: (percent: number) => void) => Promise<DownloadOutcome>;
  readonly cancel: () => void;
  /** Puts what was downloaded last in place and ends the app, to start it again. Rejects if it cannot. */
  readonly install: () => Promise<void>;
}
