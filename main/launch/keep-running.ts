import { app } from 'electron';
import type { DeepLink } from './read-deep-link.ts';
import { readSecondLaunch } from './read-launch-options.ts';

/** The system wants an app gone within two seconds. */
const PATIENCE_MS = 1_000;

interface RunningApp {
  /** Somebody started the app again, or clicked its icon in the dock. */
  readonly open: () => void;
  readonly toggle: () => void;
  /** Somebody followed a link to it. */
  readonly openLink: (link: DeepLink) => void;
  /** Resolves when all is written. It is not waited for any longer than the system would. */
  readonly end: () => Promise<unknown>;
}

/** The app lives on without a window, and comes to an end in which nothing is lost. */
export function keepRunning({ open, toggle, openLink, end }: RunningApp): void {
  app.on('second-instance', (_event, argv) => {
    const { hidden, toggle: toggles, link } = readSecondLaunch(argv);
    if (link !== null) openLink(link);
    else if (toggles) toggle();
    else if (!hidden) open();
  });
  app.on('activate', open);
  // The window hides, and a crashed one is rebuilt: none of it ends the app.
  app.on('window-all-closed', () => undefined);
  app.once('will-quit', (event) => {
    event.preventDefault();
    void Promise.race([end(), patience()]).then(() => app.exit());
  });
}

function patience(): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, PATIENCE_MS));
}
