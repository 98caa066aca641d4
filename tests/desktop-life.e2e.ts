import type * as Electron from 'electron';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './harness/test.ts';
import { textOf } from './harness/text-of.ts';

const isVisible = ({ BrowserWindow }: typeof Electron): boolean =>
  BrowserWindow.getAllWindows().some((window) => window.isVisible());

test('the tray icon is there, says the state, and a click on it shows the window', async ({
  launchApp,
  startDemo,
  tray,
}) => {
  const demo = await startDemo();
  const app = await launchApp({ args: ['--hidden'], baseUrl: demo.url, code: demo.code });
  await expect.poll(async () => (await tray.items()).length).toBe(1);
  await expect.poll(async () => (await tray.menu())[0]?.label).toContain('Live');
  expect(await app.electron.evaluate(isVisible)).toBe(false);

  await tray.activate();
  await expect.poll(() => app.electron.evaluate(isVisible)).toBe(true);
});

test('closing the window leaves the app in the tray, and its menu opens it again', async ({
  launchApp,
  startDemo,
  tray,
}) => {
  const demo = await startDemo();
  const app = await launchApp({ baseUrl: demo.url, code: demo.code });
  await app.window();
  await expect.poll(() => app.electron.evaluate(isVisible)).toBe(true);
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect.poll(() => app.electron.evaluate(isVisible)).toBe(false);

  await tray.choose('Open HTI Notifier');
  await expect.poll(() => app.electron.evaluate(isVisible)).toBe(true);
});

test('paused pop-ups stay away, and the ideas are in the list', async ({
  launchApp,
  notifications,
  startDemo,
  tray,
}) => {
  const demo = await startDemo();
  const app = await launchApp({ baseUrl: demo.url, code: demo.code });
  const page = await app.window();
  await expect(page.getByRole('status')).toContainText('Live');

  await tray.choose('Until resumed');
  await expect(page.getByRole('button', { name: 'Pause pop-ups' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await demo.control.emit({ fields: { INSTRUMENT: 'QUIET' } });
  await expect(page.getByRole('main').getByText('QUIET')).toBeVisible();

  await tray.choose('Resume pop-ups');
  await demo.control.emit({ fields: { INSTRUMENT: 'LOUD' } });
  await expect
    .poll(() => notifications.shown().map(({ summary }) => summary))
    .toEqual(['While pop-ups were off: 1 open', expect.stringContaining('LOUD')]);
});

test('a second start shows the window of the first and ends', async ({ launchApp, startDemo }) => {
  const demo = await startDemo();
  const wishes = { baseUrl: demo.url, code: demo.code };
  const app = await launchApp({ ...wishes, args: ['--hidden'] });
  await expect.poll(() => app.output()).toContain('feed live');
  expect(await app.electron.evaluate(isVisible)).toBe(false);

  expect(await app.startAgain()).toBe(0);
  await expect.poll(() => app.electron.evaluate(isVisible)).toBe(true);
});

test('an account from the environment is used and never stored, and its code leaves the environment', async ({
  launchApp,
  startDemo,
  userData,
}) => {
  const demo = await startDemo();
  const app = await launchApp({ baseUrl: demo.url, code: demo.code });
  await expect((await app.window()).getByRole('status')).toContainText('Live');
  expect(await app.electron.evaluate(() => process.env['HTI_API_CODE'])).toBeUndefined();
  await app.quit();

  const stored = textOf(join(userData, 'settings.json'));
  expect(stored).not.toContain(demo.url);
  expect(stored).not.toContain(demo.code);
});

test('the demo runs without any account and says unmistakably that it is one', async ({
  launchApp,
  notifications,
  userData,
}) => {
  const app = await launchApp({ args: ['--demo'] });
  const page = await app.window();
  await expect(page.getByRole('status')).toContainText('Live');
  await expect(page.getByText('Demo', { exact: true })).toBeVisible();
  await expect.poll(() => notifications.shown().length).toBe(1);
  await app.quit();
  expect(existsSync(join(userData, 'ideas'))).toBe(false);
});

test('a request to end is obeyed at once, although closing the window only hides it', async ({
  launchApp,
  startDemo,
}) => {
  const demo = await startDemo();
  const app = await launchApp({ baseUrl: demo.url, code: demo.code });
  await app.window();
  expect(await app.terminate()).toEqual({ code: 0, signal: null });
});
