import { expect, test } from 'vitest';
import { ownCommand } from './own-command.ts';
import { xdgFolders } from './xdg-folders.ts';

const packaged = { isPackaged: true, getAppPath: () => '/opt/app/resources/app.asar' };

test('a package is started by its program, an AppImage by its file', () => {
  expect(ownCommand(packaged, '/opt/app/hti-notifier', {})).toEqual(['/opt/app/hti-notifier']);
  const env = { APPIMAGE: '/home/trader/hti.AppImage' };
  expect(ownCommand(packaged, '/tmp/.mount/hti-notifier', env)).toEqual([env.APPIMAGE]);
});

test('in development the program is told the folder of the app', () => {
  const app = { isPackaged: false, getAppPath: () => '/src' };
  expect(ownCommand(app, '/electron', {})).toEqual(['/electron', '/src']);
});

test('the user’s folders are where the environment says, unless it is no full path', () => {
  expect(xdgFolders({ XDG_CONFIG_HOME: '/c', XDG_DATA_HOME: '' }, '/home/trader')).toEqual({
    config: '/c',
    data: '/home/trader/.local/share',
  });
  expect(xdgFolders({ XDG_CONFIG_HOME: 'c' }, '/home/trader').config).toBe('/home/trader/.config');
});
