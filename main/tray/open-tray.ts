import { join } from 'node:path';
import { Menu, nativeImage, type Point, type Rectangle, Tray } from 'electron';
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
  /** The icon itself was clicked, there. */
  readonly clicked: (at: Point) => void;
}

/** Held by the module: a tray that nobody holds is removed by garbage collection. */
const held = new Set<Tray>();

/** The app's one tray icon; only the first of a process gets a modern one on Linux. */
export function openTray(parts: OpenTrayParts): OpenTray {
  const { assetsPath, platform, log, now, actions } = parts;

  const imageOf = (view: TrayView): string => trayIconFile(trayIcon(view), platform);
  const load = (file: string): Electron.NativeImage => {
    const image = nativeImage.createFromPath(join(assetsPath, file));
    // Electron registers an empty picture without complaint: an icon that nobody can see.
    if (image.isEmpty()) log.error('tray', 'icon-missing', { file });
    return image;
  };

  let shownImage = imageOf(parts.initial);
  const icon = new Tray(load(shownImage));
  held.add(icon);

  const show = (view: TrayView): void => {
    const image = imageOf(view);
    if (image !== shownImage) icon.setImage(load(image));
    shownImage = image;
    icon.setToolTip(`${words.appName}: ${trayStateLine(view, now())}`);
    // Linux shows a changed menu only when it is set anew.
    icon.setContextMenu(Menu.buildFromTemplate(trayMenu(view, actions, now())));
  };
  show(parts.initial);

  icon.on('click', (_event, bounds, position) => {
    parts.clicked(position ?? bounds);
  });
  return { show, bounds: () => icon.getBounds() };
}
