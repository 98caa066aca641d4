import type * as Electron from 'electron';
import type { ElectronApplication, Page } from '@playwright/test';
import type { LaunchedApp } from './harness/launched-app.ts';
import { expect, test } from './harness/test.ts';

const countWindows = ({ BrowserWindow }: typeof Electron): number =>
  BrowserWindow.getAllWindows().length;

const close = ({ BrowserWindow }: typeof Electron): void =>
  BrowserWindow.getAllWindows()[0]?.close();

/** Every listener that a window could leave behind in main. */
const countListeners = ({ app, ipcMain, nativeTheme, screen, powerMonitor }: typeof Electron) =>
  [app, ipcMain, nativeTheme, screen, powerMonitor].map((emitter) =>
    emitter.eventNames().reduce((sum, name) => sum + emitter.listenerCount(name), 0),
  );

/** Lets the five minutes after which a hidden window is freed pass at once. */
async function freeAtOnce({ electron }: LaunchedApp): Promise<void> {
  await electron.evaluate(() => {
    const { setTimeout: real } = globalThis;
    const fiveMinutesMs = 300_000;
    const hurried = (run: () => void, ms?: number) => real(run, ms === fiveMinutesMs ? 0 : ms);
    globalThis.setTimeout = Object.assign(hurried, real);
  });
}

async function nextWindow(electron: ElectronApplication, open: () => unknown): Promise<Page> {
  const [page] = await Promise.all([electron.waitForEvent('window'), open()]);
  await page.waitForLoadState();
  return page;
}

const row = (page: Page, instrument: string) =>
  page.getByRole('button', { name: new RegExp(`^${instrument}.* Entry `) });

test('started hidden there is no window until it is opened, and then it shows what came meanwhile', async ({
  launchApp,
  notifications,
  startDemo,
  tray,
}) => {
  const demo = await startDemo();
  const app = await launchApp({ args: ['--hidden'], baseUrl: demo.url, code: demo.code });
  await expect.poll(() => app.output()).toContain('feed live');
  await demo.control.emit({ fields: { INSTRUMENT: 'AMD' } });
  await expect.poll(() => notifications.shown().length).toBe(1);
  expect(await app.electron.evaluate(countWindows)).toBe(0);

  const page = await nextWindow(app.electron, () => tray.activate());
  await expect(row(page, 'AMD')).toBeVisible();
});

test('a window that stays hidden is freed, and comes back as it was left, with nothing left behind', async ({
  launchApp,
  notifications,
  startDemo,
  tray,
}) => {
  const demo = await startDemo();
  const app = await launchApp({ baseUrl: demo.url, code: demo.code });
  let page = await app.window();
  await expect(page.getByRole('status')).toContainText('Live');
  for (let n = 0; n < 4; n += 1) await demo.control.burst({ count: 10 });
  await demo.control.emit({ fields: { INSTRUMENT: 'KEPT', DESCRIPTION: 'wanted' } });
  await demo.control.emit({ fields: { INSTRUMENT: 'OTHER', DESCRIPTION: 'wanted' } });
  await expect(row(page, 'OTHER')).toBeVisible();
  await page.getByLabel('Search ideas').fill('wanted');
  await row(page, 'KEPT').click();
  const details = () => page.getByRole('region', { name: 'Details of KEPT' });
  await expect(details()).toBeVisible();
  const kept = () => page.evaluate(() => window.hti.call('bookmark:kept', undefined));
  await expect.poll(kept).toMatchObject({ query: { text: 'wanted' }, page: 'ideas' });
  await expect.poll(async () => (await kept())?.openedId).not.toBeNull();
  await freeAtOnce(app);
  const before = await app.electron.evaluate(countListeners);

  await app.electron.evaluate(close);
  await expect.poll(() => app.electron.evaluate(countWindows)).toBe(0);
  const told = notifications.shown().length;
  await demo.control.emit({ fields: { INSTRUMENT: 'LATER', DESCRIPTION: 'wanted too' } });
  // A digest of those before may come in between.
  await expect.poll(() => notifications.shown().length).toBeGreaterThan(told);
  page = await nextWindow(app.electron, () => tray.activate());
  await expect(page.getByLabel('Search ideas')).toHaveValue('wanted');
  await expect(details()).toBeInViewport();
  await expect(row(page, 'LATER')).toBeVisible();

  await page.getByText('Show all').click();
  await page.keyboard.press('Escape');
  await expect(details()).toHaveCount(0);
  const list = () => page.getByRole('main', { name: 'Trade ideas' });
  const firstInView = () =>
    list().evaluate((main) => {
      const top = main.getBoundingClientRect().top;
      const rows = [...main.querySelectorAll<HTMLElement>('[data-idea]')];
      return rows
        .map((one) => [one.dataset['idea'], Math.round(one.getBoundingClientRect().top - top)])
        .find(([, y]) => Number(y) > 0);
    });
  await list().evaluate((main) => main.scrollTo(0, 1_000));
  await expect.poll(() => list().evaluate((main) => main.scrollTop)).toBe(1_000);
  const seen = await firstInView();
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('heading', { name: 'Settings', exact: true })).toBeVisible();
  await expect.poll(kept).toMatchObject({ page: 'settings' });

  await app.electron.evaluate(close);
  await expect.poll(() => app.electron.evaluate(countWindows)).toBe(0);
  page = await nextWindow(app.electron, () => tray.activate());
  await page.getByRole('button', { name: 'Back to the ideas' }).click();
  await expect.poll(firstInView).toEqual(seen);
  await expect.poll(() => app.electron.evaluate(countListeners)).toEqual(before);
});
