import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type * as Electron from 'electron';
import type { LaunchedApp } from '../harness/launched-app.ts';
import { expect, test } from '../harness/test.ts';

const isVisible = ({ BrowserWindow }: typeof Electron): boolean =>
  BrowserWindow.getAllWindows().some((window) => window.isVisible());

const becomesVisible = (app: LaunchedApp, visible: boolean) =>
  expect.poll(() => app.electron.evaluate(isVisible)).toBe(visible);

/** The keys hide what is in front, and bring to the front what is not. */
const becomesFocused = (app: LaunchedApp) =>
  expect
    .poll(() => app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.id))
    .toBeDefined();

/** Presses keys as a hand does, whichever window is in front. */
const press = async (env: NodeJS.ProcessEnv, keys: string): Promise<void> => {
  await promisify(execFile)('xdotool', ['key', '--clearmodifiers', keys], { env });
};

test('keys that the user chooses show and hide the window, in the next run too; taken ones change nothing', async ({
  desktop,
  launchApp,
  startDemo,
}) => {
  const demo = await startDemo();
  const first = await launchApp({ baseUrl: demo.url, code: demo.code });
  const page = await first.window();
  await page.getByRole('button', { name: 'Settings' }).click();
  const field = page.getByLabel('Show or hide the window from any program');
  await expect(field).toHaveValue('Off');
  await field.press('Control+Alt+h');
  await expect(field).toHaveValue('Ctrl+Alt+H');
  await expect(page.getByText('Ctrl+Alt+H shows and hides the window.')).toBeVisible();

  // The window manager has these for itself.
  await field.press('Control+Alt+ArrowLeft');
  await expect(page.getByText('The system did not give Ctrl+Alt+Left to this app')).toBeVisible();
  await expect(field).toHaveValue('Ctrl+Alt+H');
  await field.press('Tab');
  await expect(field).not.toBeFocused();

  await becomesFocused(first);
  await press(desktop.env, 'ctrl+alt+h');
  await becomesVisible(first, false);
  await press(desktop.env, 'ctrl+alt+h');
  await becomesVisible(first, true);
  await first.quit();

  const second = await launchApp({ args: ['--hidden'], baseUrl: demo.url, code: demo.code });
  await expect.poll(() => second.output()).toContain('feed live');
  await press(desktop.env, 'ctrl+alt+h');
  await becomesVisible(second, true);
});

test('on Wayland the settings name the command, and that command shows and hides the window', async ({
  launchApp,
  startDemo,
}) => {
  const demo = await startDemo();
  const env = { XDG_SESSION_TYPE: 'wayland' };
  const app = await launchApp({ env, baseUrl: demo.url, code: demo.code });
  const page = await app.window();
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByText('hti-notifier --toggle')).toBeVisible();
  await expect(page.getByLabel('Show or hide the window from any program')).toHaveCount(0);

  await becomesVisible(app, true);
  await becomesFocused(app);
  expect(await app.startAgain(['--toggle'])).toBe(0);
  await becomesVisible(app, false);
  expect(await app.startAgain(['--toggle'])).toBe(0);
  await becomesVisible(app, true);
});
