import type * as Electron from 'electron';
import { deskOf } from '../harness/desk-of.ts';
import type { MenuEntry } from '../harness/read-menu.ts';
import { expect, test } from './tray-test.ts';

const isVisible = ({ BrowserWindow }: typeof Electron): boolean =>
  BrowserWindow.getAllWindows().some((window) => window.isVisible());

const labelsOf = (entries: readonly MenuEntry[]) => entries.map(({ label }) => label);

test('the menu tells the last five ideas, and a click on one opens it', async ({
  launchApp,
  startDemo,
  tray,
}) => {
  const demo = await startDemo();
  const app = await launchApp({ args: ['--hidden'], baseUrl: demo.url, code: demo.code });
  await expect.poll(async () => (await tray.menu())[0]?.label).toBe('Live');
  const order = { SIDE: 'Sell', OPEN_ORDER_TYPE: 'SELL LIMIT', PRICE: '286.10' };
  for (const INSTRUMENT of ['ONE', 'TWO', 'THREE', 'FOUR', 'S&P 500_X', 'SIX']) {
    await demo.control.emit({ fields: { ...order, INSTRUMENT } });
  }
  await expect
    .poll(async () => labelsOf(await tray.menu()).slice(2, 7))
    .toEqual([
      '●  SIX  Sell limit  286.10',
      '●  S&P 500_X  Sell limit  286.10',
      '●  FOUR  Sell limit  286.10',
      '●  THREE  Sell limit  286.10',
      '●  TWO  Sell limit  286.10',
    ]);

  await tray.choose('●  THREE  Sell limit  286.10');
  const page = await app.window();
  await expect.poll(() => app.electron.evaluate(isVisible)).toBe(true);
  await expect(page.getByRole('region', { name: 'Details of THREE' })).toBeVisible();
  // Opened is read, and the menu knows.
  await expect.poll(async () => labelsOf(await tray.menu())).toContain('THREE  Sell limit  286.10');
});

test('pop-ups are paused from the menu for each length and resumed, and the state says so', async ({
  launchApp,
  startDemo,
  tray,
}) => {
  const demo = await startDemo();
  await launchApp({ args: ['--hidden'], baseUrl: demo.url, code: demo.code });
  const line = async () => (await tray.menu())[0]?.label;
  await expect.poll(line).toBe('Live');
  const pause = (await tray.menu()).find(({ label }) => label === 'Pause pop-ups');
  const lengths = labelsOf(pause?.children ?? []);
  expect(lengths).toEqual(['For 15 minutes', 'For 1 hour', 'Until tomorrow 8:00', 'Until resumed']);

  for (const length of lengths) {
    await tray.choose(length);
    const said =
      length === 'Until resumed' ? /^Live, pop-ups paused$/ : /pop-ups paused until .*\d/;
    await expect.poll(line).toMatch(said);
    await tray.choose('Resume pop-ups');
    await expect.poll(line).toBe('Live');
  }
});

test('settings, and what is known of updates, are opened from the menu, while the window is not there yet and when it is', async ({
  launchApp,
  startDemo,
  tray,
}) => {
  const demo = await startDemo();
  const app = await launchApp({ args: ['--hidden'], baseUrl: demo.url, code: demo.code });
  await tray.choose('Settings…');
  const page = await app.window();
  const title = page.getByRole('heading', { name: 'Settings', exact: true });
  await expect(title).toBeVisible();
  await page.getByRole('button', { name: 'Back to the ideas' }).click();
  await expect(title).toBeHidden();
  await tray.choose('Settings…');
  await expect(title).toBeVisible();
  await page.getByRole('button', { name: 'Back to the ideas' }).click();
  // Who asks for updates is told there what became of it.
  await tray.choose('Check for updates…');
  await expect(page.getByText('This is a development run: it has no updates.')).toBeVisible();
});

test('a ping leaves the menu as it is, so that an open one stays', async ({
  launchApp,
  startDemo,
  tray,
}) => {
  const demo = await startDemo();
  const app = await launchApp({ baseUrl: demo.url, code: demo.code });
  const page = await app.window();
  await expect.poll(async () => (await tray.menu())[0]?.label).toBe('Live');
  const before = await tray.menu();
  const lastHeard = async () => {
    const { feed } = await deskOf(page);
    return feed.kind === 'live' ? feed.lastHeardAtMs : null;
  };
  const heardAtMs = await lastHeard();
  await demo.control.sendBytes({ text: ': ping\n\n' });
  await expect.poll(lastHeard).toBeGreaterThan(heardAtMs ?? Number.POSITIVE_INFINITY);
  // A menu that is set anew has new numbers.
  expect(await tray.menu()).toEqual(before);
});
