import { expect, test } from '../harness/test.ts';
import { askMain } from './ask-main.ts';

test('a feed that is down is told after the chosen delay, once, and withdrawn when it is live again', async ({
  launchApp,
  notifications,
  startDemo,
}) => {
  const demo = await startDemo();
  const app = await launchApp({ baseUrl: demo.url, code: demo.code });
  const page = await app.window();
  await expect(page.getByRole('status')).toContainText('Live');
  await askMain(page, 'alerts:connection-delay', 10);

  const upUntilMs = performance.now();
  await demo.control.stopListening();
  await expect(page.getByRole('status')).toContainText('Reconnecting');
  await expect.poll(() => notifications.shown().length, { timeout: 30_000 }).toBe(1);
  expect(performance.now() - upUntilMs).toBeGreaterThan(9_900);
  expect(notifications.shown()[0]).toMatchObject({
    summary: 'Feed down for 10 s',
    body: 'No new ideas arrive: nothing answers at the server address. The app keeps trying, and tells you what was missed.',
  });

  await demo.control.listenAgain();
  await askMain(page, 'feed:reconnect-now', undefined);
  await expect(page.getByRole('status')).toContainText('Live');
  await expect.poll(() => notifications.visible()).toEqual([]);
  expect(notifications.shown()).toHaveLength(1);
});

test('an expired profile is told at once, and a click on the pop-up opens the window', async ({
  launchApp,
  notifications,
  startDemo,
}) => {
  const demo = await startDemo();
  await demo.control.expireProfile();
  const app = await launchApp({ baseUrl: demo.url, code: demo.code, args: ['--hidden'] });
  await expect.poll(() => notifications.shown().length).toBe(1);
  const [popUp] = notifications.visible();
  if (popUp === undefined) throw new Error('the pop-up is gone');
  expect(popUp.summary).toBe('Stopped: the profile has expired');
  expect(popUp.body).toMatch(/^The server says “API code expired on .*”\. Have it renewed/);
  await notifications.click(popUp);
  await expect((await app.window()).getByRole('status')).toContainText('Stopped');
});

test('a refused code is told at once, and once over the rare checks of it', async ({
  launchApp,
  notifications,
  startDemo,
}) => {
  const demo = await startDemo();
  const app = await launchApp({ baseUrl: demo.url, code: 'not the code' });
  const page = await app.window();
  await expect
    .poll(() => notifications.shown().map(({ summary }) => summary))
    .toEqual(['Stopped: the API code was refused']);

  const asked = (await demo.control.requests()).length;
  await askMain(page, 'feed:reconnect-now', undefined);
  await expect.poll(async () => (await demo.control.requests()).length).toBeGreaterThan(asked);
  await expect(page.getByRole('status')).toContainText('Stopped');
  expect(notifications.shown()).toHaveLength(1);
});

test('the end of a profile is told three days before, and not again after a restart', async ({
  launchApp,
  notifications,
  startDemo,
}) => {
  const demo = await startDemo();
  const day = new Date(Date.now() + 3 * 24 * 60 * 60_000).toISOString().slice(0, 10);
  await demo.control.setValidUntil({ day });
  for (const INSTRUMENT of ['AAA', 'BBB']) {
    const app = await launchApp({ baseUrl: demo.url, code: demo.code });
    await expect((await app.window()).getByRole('status')).toContainText('Live');
    await demo.control.emit({ fields: { INSTRUMENT } });
    await expect.poll(() => notifications.shown().at(-1)?.summary).toContain(INSTRUMENT);
    await app.quit();
  }
  expect(notifications.shown().map(({ summary, body }) => [summary.slice(0, 16), body])).toEqual([
    ['Your HTI profile', `It is valid until ${day}. Have it renewed to keep receiving ideas.`],
    [expect.stringContaining('AAA'), expect.anything()],
    [expect.stringContaining('BBB'), expect.anything()],
  ]);
});
