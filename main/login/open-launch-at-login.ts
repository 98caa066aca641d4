import { app } from 'electron';
import type { LaunchAtLogin, LaunchAtLoginView } from '../../preload/contract/launch-at-login.ts';
import type { Log } from '../log/log.ts';
import { ownCommand } from '../xdg/own-command.ts';
import { xdgFolders } from '../xdg/xdg-folders.ts';
import { macLogin, windowsLogin } from './electron-login.ts';
import { autostartFile, linuxLogin } from './linux-login.ts';
import type { LoginSwitch } from './login-switch.ts';

export interface LaunchAtLoginDesk {
  /** As the system has it now. */
  readonly read: () => LaunchAtLoginView;
  /** Asks the system and answers with what it has made of it, which may be another thing. */
  readonly set: (wanted: LaunchAtLogin) => LaunchAtLoginView;
}

export function openLaunchAtLogin(log: Log): LaunchAtLoginDesk {
  const login = switchOf(process.platform);
  const read = (): LaunchAtLoginView => ({ now: login.read(), offered: login.offered });
  return {
    read,
    set: (wanted) => {
      try {
        login.set(wanted);
      } catch (error) {
        log.warn('app', 'login-not-set', { wanted, error });
      }
      return read();
    },
  };
}

function switchOf(platform: NodeJS.Platform): LoginSwitch {
  if (platform === 'darwin') return macLogin;
  if (platform === 'win32') return windowsLogin;
  const { config } = xdgFolders(process.env, app.getPath('home'));
  const command = ownCommand(app, process.execPath, process.env);
  return linuxLogin(autostartFile(config), app.getName(), command);
}
