import { join } from 'node:path';
import { Menu, nativeImage, type Point, type Rectangle, screen, Tray } from 'electron';
import type { Log } from '../log/log.ts';
import { trayIcon, trayIconFile } from './tray-icon.ts';
import { type TrayActions, trayMenu } from './tray-menu.ts';
import { trayStateLine } from './tray-state-line.ts';
import type { TrayView } from './tray-view.ts';
import { desktopWords } from '../words/desktop-words.ts';

export interface OpenTray {
  readonly show: (view: TrayView) => void;
  /** Makes the icon anew: on Linux one that was made without a tray does not find its way into a later one. */
  readonly renew: () => void;
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
  /** The icon itself was clicked; `pointer` is where. Not told on macOS, where a click opens the menu. */
  readonly clicked: (pointer: Point) => void;
}

/** What the system has been given to show. */
interface Shown {
  readonly image: string;
  readonly menu: string;
  readonly count: string;
}

const nothing: Shown = { image: '', menu: '', count: '' };

/** Held by the module: a tray that nobody holds is removed by garbage collection. */
const held = new Set<Tray>();

/** The app's one tray icon; on Linux only one at a time gets a modern one. */
export function openTray(parts: OpenTrayParts): OpenTray {
  const { assetsPath, platform, log, now, actions } = parts;
  let view = parts.initial;

  const load = (file: string): Electron.NativeImage => {
    const image = nativeImage.createFromPath(join(assetsPath, file));
    // Electron registers an empty picture without complaint: an icon that nobody can see.
    if (image.isEmpty()) log.error('tray', 'icon-missing', { file });
    return image;
  };
  const fileOf = (): string => trayIconFile(trayIcon(view), view.unreadCount > 0, platform);

  const make = (): Tray => {
    const made = new Tray(load(fileOf()));
    made.on('click', () => {
      // The event's own position is 0, 0 on Linux.
      parts.clicked(screen.getCursorScreenPoint());
    });
    held.add(made);
    return made;
  };
  let icon = make();
  let shown: Shown = { ...nothing, image: fileOf() };

  const show = (next: TrayView): void => {
    view = next;
    const image = fileOf();
    if (image !== shown.image) icon.setImage(load(image));

    const count = view.showsCount && view.unreadCount > 0 ? String(view.unreadCount) : '';
    if (count !== shown.count) icon.setTitle(count, { fontType: 'monospacedDigit' });

    // Linux shows a changed menu only when it is set anew, and an open one would change for nothing.
    const template = trayMenu(view, actions, now());
    const menu = JSON.stringify(template);
    if (menu !== shown.menu) {
      icon.setContextMenu(Menu.buildFromTemplate(template));
      icon.setToolTip(desktopWords.tray.tooltip(trayStateLine(view, now())));
    }
    shown = { image, menu, count };
  };
  show(view);

  return {
    show,
    renew: () => {
      icon.destroy();
      held.delete(icon);
      icon = make();
      shown = { ...nothing, image: fileOf() };
      show(view);
    },
    bounds: () => icon.getBounds(),
  };
}
