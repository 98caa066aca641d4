import { newYorkText } from '../../main/demo/new-york-text.ts';
import { weekdays } from '../../preload/contract/silence.ts';
import { deskOf } from '../harness/desk-of.ts';
import { fakeTime } from '../harness/fake-time.ts';
import { expect, test } from '../harness/test.ts';
import { askMain, ideaOf } from './ask-main.ts';

const hourMs = 60 * 60_000;
/** By a clock that is not the computer's own Chromium is slow, and slows down what runs beside it. */
test.describe.configure({ mode: 'default', timeout: 240_000 });

/** Far beyond any time to which these tests set the clock. */
const EXPIRATION_TIME = newYorkText(Date.now() + 72 * hourMs);

test('a pause ends by itself at its time with one brief, whose click opens exactly what it tells of', async ({
  launchApp,
  notifications,
  startDemo,
  userData,
}) => {
  const demo = await startDemo();
  const clock = fakeTime(userData, '+0m');
  const wishes = { baseUrl: demo.url, code: demo.code, env: clock.env };
  const page = await (await launchApp(wishes)).window();
  await expect(page.getByRole('status')).toContainText('Live');
  await demo.control.emit({ fields: { INSTRUMENT: 'BEFORE', EXPIRATION_TIME } });
  await expect.poll(() => notifications.shown().length).toBe(1);

  await askMain(page, 'alerts:pause', '15-minutes');
  for (const INSTRUMENT of ['QUIET1', 'QUIET2']) {
    await demo.control.emit({ fields: { INSTRUMENT, EXPIRATION_TIME } });
    await expect.poll(async () => (await ideaOf(page, INSTRUMENT))?.receipt.kind).toBe('paused');
  }
  clock.set('+16m');
  await expect
    .poll(() => notifications.shown().map(({ summary }) => summary), { timeout: 60_000 })
    .toEqual([expect.stringContaining('BEFORE'), 'While pop-ups were off: 2 open']);
  await expect.poll(async () => (await ideaOf(page, 'QUIET1'))?.receipt.kind).toBe('in-digest');
  const { alerts } = await deskOf(page);
  expect(alerts.pause).toEqual({ kind: 'off' });

  const brief = notifications.visible().at(-1);
  if (brief === undefined) throw new Error('the brief is gone');
  await notifications.click(brief);
  await expect(page.getByText('2 ideas of the pop-up')).toBeVisible();
  await expect(page.getByRole('button', { name: /QUIET\d.* Entry / })).toHaveCount(2);
  await expect(page.getByRole('button', { name: /BEFORE.* Entry / })).toHaveCount(0);
});

test('a pause outlives the app, and one that ends while it is closed is briefed at the next start', async ({
  launchApp,
  notifications,
  startDemo,
  userData,
}) => {
  const demo = await startDemo();
  const account = { baseUrl: demo.url, code: demo.code };
  const first = await launchApp(account);
  const page = await first.window();
  await expect(page.getByRole('status')).toContainText('Live');
  await askMain(page, 'alerts:pause', '1-hour');
  await demo.control.emit({ fields: { INSTRUMENT: 'QUIET', EXPIRATION_TIME } });
  await expect.poll(async () => (await ideaOf(page, 'QUIET'))?.receipt.kind).toBe('paused');
  await first.quit();

  const still = await launchApp(account);
  const stillPage = await still.window();
  await expect(stillPage.getByRole('status')).toContainText('Live');
  await demo.control.emit({ fields: { INSTRUMENT: 'QUIET2', EXPIRATION_TIME } });
  await expect.poll(async () => (await ideaOf(stillPage, 'QUIET2'))?.receipt.kind).toBe('paused');
  await still.quit();
  expect(notifications.shown()).toEqual([]);

  const { env } = fakeTime(userData, '+2h');
  await launchApp({ ...account, env });
  await expect
    .poll(() => notifications.shown().map(({ summary }) => summary), { timeout: 60_000 })
    .toEqual(['While pop-ups were off: 2 open']);
});

test('quiet hours hold over midnight, and end by themselves with a brief', async ({
  launchApp,
  notifications,
  startDemo,
  userData,
}) => {
  const demo = await startDemo();
  // Two o'clock in the coming night, in a zone without daylight saving.
  const nightMs = Math.ceil(Date.now() / (24 * hourMs)) * 24 * hourMs + 2 * hourMs;
  const offsetSeconds = Math.round((nightMs - Date.now()) / 1000);
  const clock = fakeTime(userData, `+${offsetSeconds}`);
  const env = { ...clock.env, TZ: 'UTC' };
  const page = await (await launchApp({ baseUrl: demo.url, code: demo.code, env })).window();
  await expect(page.getByRole('status')).toContainText('Live');
  const evening = weekdays[(new Date(nightMs).getUTCDay() + 5) % 7] ?? 'mon';
  await askMain(page, 'quiet-hours:save', [{ days: [evening], from: '22:00', to: '07:00' }]);
  const { alerts } = await deskOf(page);
  expect(alerts.quietUntilMs).toBe(nightMs + 5 * hourMs);

  await demo.control.emit({ fields: { INSTRUMENT: 'NIGHT', EXPIRATION_TIME } });
  await expect.poll(async () => (await ideaOf(page, 'NIGHT'))?.receipt.kind).toBe('quiet-hours');
  clock.set(`+${offsetSeconds + 5 * 60 * 60}`);
  await expect
    .poll(() => notifications.shown().map(({ summary }) => summary), { timeout: 60_000 })
    .toEqual(['While pop-ups were off: 1 open']);

  await demo.control.emit({ fields: { INSTRUMENT: 'MORNING', EXPIRATION_TIME } });
  await expect.poll(() => notifications.shown().at(-1)?.summary).toContain('MORNING');
});
