import type * as Electron from 'electron';
import { join } from 'node:path';
import { textOf } from '../harness/text-of.ts';
import { expect, test } from './tray-test.ts';

const isVisible = ({ BrowserWindow }: typeof Electron): boolean =>
  BrowserWindow.getAllWindows().some((window) => window.isVisible());
const closeWindow = ({ BrowserWindow }: typeof Electron): void =>
  BrowserWindow.getAllWindows()[0]?.close();

const wayBack = 'HTI Notifier goes on without an icon';

test('row 35: a panel that is killed and started again has the icon back, with its menu', async ({
  launchApp,
  panel,
  startDemo,
  tray,
}) => {
  const demo = await startDemo();
  const app = await launchApp({ args: ['--hidden'], baseUrl: demo.url, code: demo.code });
  await expect.poll(async () => (await tray.menu())[0]?.label).toBe('Live');
  await panel.kill();
  await panel.start();
  await expect.poll(tray.items).toHaveLength(1);
  await tray.choose('Open HTI Notifier');
  await expect.poll(() => app.electron.evaluate(isVisible)).toBe(true);
});

test('row 35: without a tray the way back is told once, and starting the app again shows the window', async ({
  launchApp,
  notifications,
  panel,
  startDemo,
  userData,
}) => {
  await panel.kill();
  const demo = await startDemo();
  const app = await launchApp({ baseUrl: demo.url, code: demo.code });
  await expect((await app.window()).getByRole('status')).toContainText('Live');
  const titles = () => notifications.shown().map(({ summary }) => summary);
  expect(titles()).toEqual([]);
  await app.electron.evaluate(closeWindow);
  await expect.poll(titles).toEqual([wayBack]);
  const settings = () => textOf(join(userData, 'settings.json'));
  await expect.poll(settings).toContain('"toldNoTray": true');

  expect(await app.startAgain()).toBe(0);
  await expect.poll(() => app.electron.evaluate(isVisible)).toBe(true);
  await app.electron.evaluate(closeWindow);
  await expect.poll(() => app.electron.evaluate(isVisible)).toBe(false);
  await demo.control.emit({ fields: { INSTRUMENT: 'AMD' } });
  await expect.poll(titles).toHaveLength(2);
  expect(titles()[1]).toContain('AMD');
});

test('an app that starts hidden without a tray says so by itself, and a click opens it', async ({
  launchApp,
  notifications,
  panel,
  startDemo,
}) => {
  await panel.kill();
  const demo = await startDemo();
  const app = await launchApp({ args: ['--hidden'], baseUrl: demo.url, code: demo.code });
  const [first] = await expect
    .poll(notifications.visible, { timeout: 40_000 })
    .toHaveLength(1)
    .then(notifications.visible);
  if (first === undefined) throw new Error('The pop-up is gone.');
  expect(first.summary).toBe(wayBack);
  await notifications.click(first);
  await expect.poll(() => app.electron.evaluate(isVisible)).toBe(true);
});

test('a panel that starts after the app gets its icon', async ({
  launchApp,
  panel,
  startDemo,
  tray,
}) => {
  await panel.kill();
  const demo = await startDemo();
  const app = await launchApp({ baseUrl: demo.url, code: demo.code });
  await expect((await app.window()).getByRole('status')).toContainText('Live');
  await panel.start();
  await expect.poll(tray.items).toHaveLength(1);
  await expect.poll(async () => (await tray.menu())[0]?.label).toBe('Live');
});
