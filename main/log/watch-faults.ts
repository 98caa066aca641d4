import type { Log } from './log.ts';

/**
 * Logs what nobody caught in this process, and keeps the app running: Electron would stop it behind
 * a dialog, and itself throws where nobody can catch (`net.fetch` on a status above 599).
 *
 * @returns registers who is told of each fault; of those from before, once
 */
export function watchFaults(log: Log): (listen: () => void) => void {
  let listener: (() => void) | null = null;
  let isUntold = false;
  const note = (what: string) => (error: unknown) => {
    log.error('app', what, { error });
    if (listener === null) isUntold = true;
    else listener();
  };
  process.on('uncaughtException', note('uncaught'));
  process.on('unhandledRejection', note('unhandled'));
  return (listen) => {
    listener = listen;
    if (isUntold) listen();
  };
}
