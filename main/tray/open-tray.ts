import { join } from 'node:path';
import { Menu, nativeImage, type Point, type Rectangle, screen, Tray } from 'electron';
import { words } from '../../preload/words/catalogue.ts';
import type { Log } from '../log/log.ts';
import { trayIcon, trayIconFile } from './tray-icon.ts';
import { type TrayActions, trayMenu, trayStateLine, type TrayView } from './tray-menu.ts';

export interface OpenTray {
  readonly show: (view: TrayView) => void;
  /** All zero on Linux, which does not tell. */
  readonly bounds: () => Rectangle;
}

export interface OpenTrayParts {
  readonly assetsPath: string;
  readonly platform: NodeJS.Platform;
  readonly log: Log;
  /** Wall-clock milliseconds since the Unix epoch. */
  readonly now: () => number;
  readonly initial: TrayView;
  readonly actions: TrayActions;
  /** The icon itself was clicked; `pointer` is where. */
  readonly clicked: (pointer: Point) => void;
}

/** Held by the module: a tray that nobody holds is removed by garbage collection. */
const held = new Set<Tray>();

/** The app's one tray icon; only the first of a process gets a modern one on Linux. */
export function openTray(parts: OpenTrayParts): OpenTray {
  const { assetsPath, platform, log, now, actions } = parts;

  const load = (file: string): Electron.NativeImage => {
    const image = nativeImage.createFromPath(join(assetsPath, file));
    // Electron registers an empty picture without complaint: an icon that nobody can see.
    if (image.isEmpty()) log.error('tray', 'icon-missing', { file });
    return image;
  };

  let shownImage = trayIconFile(trayIcon(parts.initial), false, platform);
  let shownMenu = '';
  const icon = new Tray(load(shownImage));
  held.add(icon);

  const show = (view: TrayView): void => {
    const image = trayIconFile(trayIcon(view), false, platform);
    if (image !== shownImage) icon.setImage(load(image));
    shownImage = image;

    // Linux shows a changed menu only when it is set anew, and an open one would close for nothing.
    const template = trayMenu(view, actions, now());
    const menu = JSON.stringify(template);
    if (menu === shownMenu) return;
    shownMenu = menu;
    icon.setContextMenu(Menu.buildFromTemplate(template));
    icon.setToolTip(`${words.appName}: ${trayStateLine(view, now())}`);
  };
  show(parts.initial);

  icon.on('click', () => {
    // The event's own position is 0, 0 on Linux.
    parts.clicked(screen.getCursorScreenPoint());
  });
  return { show, bounds: () => icon.getBounds() };
}
