import { expect, test } from './harness/test.ts';

const daemon = ['org.freedesktop.Notifications', '/org/freedesktop/Notifications'] as const;
const notify = [...daemon, daemon[0], 'Notify'] as const;
const getProperty = ['org.freedesktop.DBus.Properties', 'Get'] as const;

function notification(summary: string): readonly unknown[] {
  return ['HTI Notifier', 0, '', summary, 'Entry 1.0850', ['default', 'Open'], {}, -1];
}

test('what the notification daemon shows is seen, until it is closed', async ({
  bus,
  notifications,
}) => {
  await bus.call(notify, 'susssasa{sv}i', notification('EURUSD · Buy'));
  await expect.poll(() => notifications.visible().length).toBe(1);
  const [popUp] = notifications.shown();
  expect(popUp).toMatchObject({
    appName: 'HTI Notifier',
    summary: 'EURUSD · Buy',
    body: 'Entry 1.0850',
    actions: ['default', 'Open'],
  });

  await notifications.closeAll();
  await expect.poll(() => notifications.visible()).toEqual([]);
  expect(notifications.shown()).toHaveLength(1);
});

test('a click on a pop-up reaches the app with the number of that one and closes it', async ({
  bus,
  notifications,
}) => {
  await bus.call(notify, 'susssasa{sv}i', notification('EURUSD · Buy'));
  await bus.call(notify, 'susssasa{sv}i', notification('XAUUSD · Sell'));
  await expect.poll(() => notifications.visible().length).toBe(2);
  for (const popUp of notifications.visible().toReversed()) {
    await notifications.click(popUp);
    await expect
      .poll(() => bus.heard().findLast(({ member }) => member === 'ActionInvoked')?.args)
      .toEqual([popUp.id, 'default']);
    await expect.poll(() => notifications.visible()).not.toContainEqual(popUp);
  }
});

test('the desktop has a tray that waits for icons', async ({ bus, tray }) => {
  const watcher = 'org.kde.StatusNotifierWatcher';
  const get = [watcher, '/StatusNotifierWatcher', ...getProperty] as const;
  expect(await bus.call(get, 'ss', [watcher, 'IsStatusNotifierHostRegistered'])).toEqual([true]);
  // The icon of an app that has just ended goes a moment after it.
  await expect.poll(tray.items).toEqual([]);
});

test('the keyring is unlocked', async ({ bus }) => {
  const login = '/org/freedesktop/secrets/collection/login';
  const get = ['org.freedesktop.secrets', login, ...getProperty] as const;
  const args = ['org.freedesktop.Secret.Collection', 'Locked'];
  expect(await bus.call(get, 'ss', args)).toEqual([false]);
});
