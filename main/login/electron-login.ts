import { app } from 'electron';
import { appId } from '../launch/app-names.ts';
import type { LoginSwitch } from './login-switch.ts';

/** Since macOS 13 a login item takes no arguments: it always begins in the menu bar, as its kind does. */
export const macLogin: LoginSwitch = {
  offered: ['off', 'hidden'],
  read: () => (app.getLoginItemSettings().openAtLogin ? 'hidden' : 'off'),
  set: (wanted) => app.setLoginItemSettings({ openAtLogin: wanted !== 'off' }),
};

/** In quotes: Electron writes and compares it as it is, and would cut it at a space (electron/electron#53911). */
const program = `"${process.execPath}"`;
const hiddenArgs = ['--hidden'];

/**
 * Windows keeps a command in the registry, under the app's id; the user may have turned it off in the
 * Task Manager. Electron does not tell the switches of that command, but whether it is a given one.
 */
export const windowsLogin: LoginSwitch = {
  offered: ['off', 'hidden', 'window'],
  read: () => {
    const isHidden = app.getLoginItemSettings({ path: program, args: hiddenArgs });
    if (!isHidden.executableWillLaunchAtLogin) return 'off';
    return isHidden.openAtLogin ? 'hidden' : 'window';
  },
  set: (wanted) =>
    app.setLoginItemSettings({
      name: appId,
      openAtLogin: wanted !== 'off',
      path: program,
      args: wanted === 'hidden' ? hiddenArgs : [],
    }),
};

/** Whether the system started the app at login, where arguments could not say so. */
export function wasStartedAtLogin(): boolean {
  return process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin;
}
