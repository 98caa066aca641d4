import { app } from 'electron';
import { gather } from '../desk/gather.ts';
import { type OpenTray, openTray, type OpenTrayParts } from './open-tray.ts';
import type { TrayView } from './tray-view.ts';

/** How often ages in the tray are looked at, ms: they are told in minutes. */
const TICK_MS = 30_000;

/** A burst of ideas changes the tray twice a second at most, ms apart: it looks at the whole list. */
const MOMENT_MS = 500;

export interface RunningTray extends Omit<OpenTray, 'show'> {
  /** Something that it shows may have changed. */
  readonly changed: () => void;
}

interface RunTrayParts extends Omit<OpenTrayParts, 'initial'> {
  readonly view: () => TrayView;
  readonly after: (ms: number, run: () => void) => () => void;
}

/** Opens the tray and keeps it, and the count on dock or launcher, true. */
export function runTray(parts: RunTrayParts): RunningTray {
  const { view, after } = parts;
  const tray = openTray({ ...parts, initial: view() });
  const show = (): void => {
    const now = view();
    tray.show(now);
    app.setBadgeCount(now.unreadCount);
  };
  const changes = gather<'tray'>(after, show, MOMENT_MS);
  setInterval(show, TICK_MS);
  return { ...tray, changed: () => changes.add(['tray']) };
}
