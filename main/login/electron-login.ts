import { app } from 'electron';
import { appId } from '../launch/app-names.ts';
import type { LoginSwitch } from './login-switch.ts';

/** Since macOS 13 a login item takes no arguments: it always begins in the menu bar, as its kind does. */
export const macLogin: LoginSwitch = {
  offered: ['off', 'hidden'],
  read: () => (app.getLoginItemSettings().openAtLogin ? 'hidden' : 'off'),
  set: (wanted) => app.setLoginItemSettings({ openAtLogin: wanted !== 'off' }),
};

/** Windows keeps a command in the registry; the user may have turned it off in the Task Manager. */
export const windowsLogin: LoginSwitch = {
  offered: ['off', 'hidden', 'window'],
  read: () => {
    const own = app.getLoginItemSettings().launchItems.find(({ name }) => name === appId);
    if (own === undefined || !own.enabled) return 'off';
    return own.args.includes('--hidden') ? 'hidden' : 'window';
  },
  set: (wanted) =>
    app.setLoginItemSettings({
      name: appId,
      openAtLogin: wanted !== 'off',
      args: wanted === 'hidden' ? ['--hidden'] : [],
    }),
};

/** Whether the system started the app at login, where arguments could not say so. */
export function wasStartedAtLogin(): boolean {
  return process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin;
}
