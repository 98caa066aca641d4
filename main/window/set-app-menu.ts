import { Menu } from 'electron';

/**
 * On macOS copying, pasting and quitting by keyboard come from the menu; elsewhere they work without
 * one. Electron's own menu would offer to reload the page and to open its developer tools.
 */
export function setAppMenu(platform: NodeJS.Platform): void {
  const isMac = platform === 'darwin';
  Menu.setApplicationMenu(
    isMac
      ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }])
      : null,
  );
}
