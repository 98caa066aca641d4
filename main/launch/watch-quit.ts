import { app } from 'electron';

/**
 * Returns whether the app is ending. A window that hides instead of closing must ask it: Electron
 * quits by closing every window, on SIGTERM and logout too, and a prevented close stops all of them.
 */
export function watchQuit(): () => boolean {
  let quitting = false;
  app.on('before-quit', () => {
    quitting = true;
  });
  return () => quitting;
}
