import type { Page } from '@playwright/test';
import { deskOf } from '../harness/desk-of.ts';
import { choose, expect, test } from './sound-test.ts';

const sounds = { buy: 'rise', sell: 'fall', update: 'tick', connectionLost: 'knock' } as const;
const silentApartMs = 2_000;
const buy = { SIDE: 'Buy', OPEN_ORDER_TYPE: 'BUY LIMIT' };
const sell = { SIDE: 'Sell', OPEN_ORDER_TYPE: 'SELL LIMIT' };

test('buy, sell and update are heard as chosen, and never two within two seconds', async ({
  bus,
  ear,
  launchApp,
  notifications,
  startDemo,
}) => {
  ear.install();
  const demo = await startDemo();
  const app = await launchApp({ env: ear.env, baseUrl: demo.url, code: demo.code });
  const page = await app.window();
  await expect(page.getByRole('status')).toContainText('Live');
  await choose(page, sounds);

  const files = () => ear.heard().map(({ file }) => file);
  const silence = async () => {
    await expect
      .poll(() => Date.now() - (ear.heard().at(-1)?.atMs ?? 0))
      .toBeGreaterThan(silentApartMs);
  };
  const { ideaId } = await demo.control.emit({ fields: buy });
  await demo.control.emit({ fields: sell });
  await expect.poll(() => notifications.shown().length).toBe(2);
  await expect.poll(files).toEqual(['rise.wav']);
  await silence();
  await demo.control.emit({ fields: sell });
  await expect.poll(files).toEqual(['rise.wav', 'fall.wav']);
  await silence();
  await demo.control.update({ ideaId });
  await expect.poll(files).toEqual(['rise.wav', 'fall.wav', 'tick.wav']);

  // The daemon is asked for no sound of its own.
  const notified = bus.heard().filter(({ member }) => member === 'Notify');
  expect(notified.length).toBeGreaterThanOrEqual(4);
  for (const { args } of notified.slice(-4)) {
    expect(args[6]).toMatchObject({ 'suppress-sound': true });
  }
});

test('the system makes its own sound where that was chosen, which is the usual', async ({
  bus,
  ear,
  launchApp,
  notifications,
  startDemo,
}) => {
  ear.install();
  const demo = await startDemo();
  const app = await launchApp({ env: ear.env, baseUrl: demo.url, code: demo.code });
  await expect((await app.window()).getByRole('status')).toContainText('Live');
  await demo.control.emit({ fields: buy });
  await expect.poll(() => notifications.shown().length).toBe(1);
  const notify = bus.heard().findLast(({ member }) => member === 'Notify');
  expect(notify?.args[6]).toMatchObject({ 'suppress-sound': false });
  expect(ear.heard()).toEqual([]);
});

test('what does not pop up is not heard', async ({ ear, launchApp, notifications, startDemo }) => {
  ear.install();
  const demo = await startDemo();
  const app = await launchApp({ env: ear.env, baseUrl: demo.url, code: demo.code });
  const page = await app.window();
  await expect(page.getByRole('status')).toContainText('Live');
  await choose(page, sounds);
  await page.evaluate(() => window.hti.call('rules:mute', { kind: 'instrument', value: 'QUIET' }));
  await demo.control.emit({ fields: { ...buy, INSTRUMENT: 'QUIET' } });
  await expect(page.getByText('QUIET', { exact: true })).toBeVisible();
  await demo.control.emit({ fields: { ...sell, INSTRUMENT: 'LOUD' } });
  await expect.poll(() => ear.heard().map(({ file }) => file)).toEqual(['fall.wav']);
  await expect
    .poll(() => notifications.shown().map(({ summary }) => summary))
    .toEqual([expect.stringContaining('LOUD')]);
});

test('a feed that is lost is heard', async ({ ear, launchApp, startDemo }) => {
  ear.install();
  const demo = await startDemo();
  const app = await launchApp({ env: ear.env, baseUrl: demo.url, code: demo.code });
  const page = await app.window();
  await expect(page.getByRole('status')).toContainText('Live');
  await choose(page, sounds);
  await page.evaluate(() => window.hti.call('alerts:connection-delay', 10));
  await demo.control.stopListening();
  await expect
    .poll(() => ear.heard().map(({ file }) => file), { timeout: 30_000 })
    .toEqual(['knock.wav']);
});

const preview = () => window.hti.call('sounds:preview', 'tick');
const canPlay = async (page: Page) => (await deskOf(page)).sounds.canPlay;

test('a sound is tried before it is chosen, and a computer that plays none says so', async ({
  ear,
  launchApp,
}) => {
  const mute = await launchApp({ env: ear.env });
  const mutePage = await mute.window();
  expect(await canPlay(mutePage)).toBe(false);
  expect(await mutePage.evaluate(preview)).toBe('no-player');
  await mute.quit();

  ear.install();
  const page = await (await launchApp({ env: ear.env })).window();
  expect(await canPlay(page)).toBe(true);
  expect(await page.evaluate(preview)).toBe('played');
  expect(ear.heard().map(({ file }) => file)).toEqual(['tick.wav']);
});
