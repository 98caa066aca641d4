import { app } from 'electron';
import { canWrite } from './can-write.ts';

export type Claim =
  | { readonly kind: 'first' }
  /** Another instance runs; it has been told to show itself. */
  | { readonly kind: 'second' }
  | { readonly kind: 'unwritable'; readonly folder: string };

/**
 * Electron refuses the lock to every instance when the data folder cannot be written, so that the
 * usual "refused: quit" would end the app without a word.
 */
export function claimSingleInstance(): Claim {
  if (app.requestSingleInstanceLock()) return { kind: 'first' };
  const folder = app.getPath('userData');
  return canWrite(folder) ? { kind: 'second' } : { kind: 'unwritable', folder };
}
