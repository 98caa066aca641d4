import { app, type WebContents, webContents } from 'electron';

/** A page that has not loaded by then is not waited for: the system wants us gone within two seconds. */
const LOADS_WITHIN_MS = 700;

/**
 * Returns whether the app is ending. A window that hides instead of closing must ask it: Electron
 * quits by closing every window, on SIGTERM and logout too, and a prevented close stops all of them.
 *
 * A quit in the middle of a page's loading is held back for that moment: Chromium may hang for ever
 * in its own end then (seen on Electron 25.1, one time in ten).
 */
export function watchQuit(): () => boolean {
  let quitting = false;
  app.on('before-quit', (event) => {
    if (quitting) return;
    quitting = true;
    const loading = webContents.getAllWebContents().filter((contents) => contents.isLoading());
    if (loading.length === 0) return;
    event.preventDefault();
    const patience = new Promise((resolve) => void setTimeout(resolve, LOADS_WITHIN_MS));
    void Promise.race([Promise.all(loading.map(loaded)), patience]).then(() => app.quit());
  });
  return () => quitting;
}

function loaded(contents: WebContents): Promise<void> {
  return new Promise((resolve) => void contents.once('did-stop-loading', resolve));
}
