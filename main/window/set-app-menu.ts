import { Menu, type MenuItemConstructorOptions } from 'electron';
import { desktopWords } from '../words/desktop-words.ts';

/**
 * On macOS copying, pasting and quitting by keyboard come from the menu; elsewhere they work without
 * one. Electron's own menu would offer to reload the page and to open its developer tools, and names
 * its entries in English whatever the system speaks.
 */
export function setAppMenu(platform: NodeJS.Platform): void {
  Menu.setApplicationMenu(platform === 'darwin' ? Menu.buildFromTemplate(appMenu()) : null);
}

export function appMenu(): MenuItemConstructorOptions[] {
  const said = desktopWords.appMenu;
  const separator = { type: 'separator' } as const;
  return [
    {
      role: 'appMenu',
      submenu: [
        { role: 'about', label: said.about },
        separator,
        { role: 'services', label: said.services },
        separator,
        { role: 'hide', label: said.hide },
        { role: 'hideOthers', label: said.hideOthers },
        { role: 'unhide', label: said.unhide },
        separator,
        { role: 'quit', label: said.quit },
      ],
    },
    {
      role: 'editMenu',
      label: said.edit,
      submenu: [
        { role: 'undo', label: said.undo },
        { role: 'redo', label: said.redo },
        separator,
        { role: 'cut', label: said.cut },
        { role: 'copy', label: said.copy },
        { role: 'paste', label: said.paste },
        { role: 'selectAll', label: said.selectAll },
      ],
    },
    {
      role: 'windowMenu',
      label: said.window,
      submenu: [
        { role: 'minimize', label: said.minimize },
        { role: 'close', label: said.close },
      ],
    },
  ];
}
