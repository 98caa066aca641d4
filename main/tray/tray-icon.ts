import { isSilenced, type TrayView } from './tray-view.ts';

/** The icons, which differ in shape and not only in colour. */
export type TrayIcon = 'live' | 'reconnecting' | 'off' | 'paused';

/** Trouble with the feed comes before the pause: a dead feed never looks like a quiet one. */
export function trayIcon(view: TrayView): TrayIcon {
  switch (view.feed.kind) {
    case 'live':
      return isSilenced(view) ? 'paused' : 'live';
    case 'connecting':
    case 'catching-up':
    case 'stale':
    case 'reconnecting':
    case 'offline':
      return 'reconnecting';
    case 'signed-out':
    case 'halted':
      return 'off';
    case 'paused':
      return 'paused';
  }
}

/** The icon's file below `assets/`. macOS colours files whose name ends in `Template` by itself. */
export function trayIconFile(icon: TrayIcon, isUnread: boolean, platform: NodeJS.Platform): string {
  const name = isUnread ? `${icon}-unread` : icon;
  if (platform === 'darwin') return `tray/mac/${name}Template.png`;
  return platform === 'win32' ? `tray/windows/${name}.ico` : `tray/linux/${name}.png`;
}
