import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { autostartFile } from '../login/linux-login.ts';
import { addToMenu, removeFromMenu } from '../xdg/menu-entry.ts';
import { ownCommand } from '../xdg/own-command.ts';
import { xdgFolders } from '../xdg/xdg-folders.ts';
import type { MenuWish } from './read-launch-options.ts';
import { unpacked } from './unpacked.ts';

/** Serves `--add-to-menu` and `--remove-from-menu`. What it removes includes launch at login. */
export function changeMenu(wish: MenuWish, assets: string): void {
  const { config, data } = xdgFolders(process.env, app.getPath('home'));
  if (wish === 'add') {
    const command = ownCommand(app, process.execPath, process.env);
    addToMenu(data, command, unpacked(join(assets, 'icon.png')));
  } else {
    removeFromMenu(data);
    rmSync(autostartFile(config), { force: true });
  }
}
