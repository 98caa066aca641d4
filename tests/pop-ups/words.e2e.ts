import { newYorkText } from '../../main/demo/new-york-text.ts';
import { formatClock } from '../../preload/words/format-clock.ts';
import { deskOf } from '../harness/desk-of.ts';
import type { PopUp } from '../harness/pop-ups.ts';
import { expect, test } from './pop-up-test.ts';

const minuteMs = 60_000;

/** Expires in 57 and a half minutes, so that the time left reads the same for a while. */
function amd() {
  const expiresAtMs = Math.floor(Date.now() / 1000) * 1000 + 57.5 * minuteMs;
  const fields = {
    INSTRUMENT: 'AMD',
    SIDE: 'Buy',
    OPEN_ORDER_TYPE: 'BUY LIMIT',
    PRICE: 289.38285,
    TAKE_PROFIT: 291.21715,
    STOP_LOSS: 285.71425,
    CONFIDENCE: '90%',
    TIMEFRAME: 'M5',
    DESCRIPTION: description,
    EXPIRATION_TIME: newYorkText(expiresAtMs),
  };
  return { fields, until: `57 min left, until ${formatClock(expiresAtMs, Date.now())}` };
}

const description = 'Only AMD says so.';
const facts = ['TP 291.21715 (0.63%)', 'SL 285.71425 (1.27%)', 'R:R 0.50 · 90% confidence · M5'];

/** Engines differ in the space before "AM". */
const linesOf = ({ body }: PopUp) => body.replaceAll('\u202F', ' ').split('\n');
const plain = (text: string) => text.replaceAll('\u202F', ' ');

test('a new idea tells all that a trader needs, and a click opens it', async ({
  launchApp,
  notifications,
  startDemo,
  takePicture,
}, testInfo) => {
  const demo = await startDemo({ backlog: 2 });
  const app = await launchApp({ baseUrl: demo.url, code: demo.code });
  const page = await app.window();
  await expect(page.getByRole('status')).toContainText('Live');

  const { fields, until } = amd();
  await demo.control.emit({ fields });
  await expect.poll(() => notifications.visible().length).toBe(1);
  const [popUp] = notifications.visible();
  if (popUp === undefined) throw new Error('the pop-up is gone');
  expect(popUp.appName).toBe('HTI Notifier');
  expect(popUp.summary).toBe('AMD  Buy limit  289.38285');
  expect(linesOf(popUp)).toEqual([...facts, plain(until), description]);
  expect(popUp.actions.join(', ')).toBe(
    'default, Open, copy-levels, Copy levels, mute-instrument, Mute AMD',
  );
  await notifications.drawn();
  await takePicture(testInfo.outputPath('new.png'));

  await notifications.click(popUp);
  await expect(page.getByText(description)).toBeVisible();
});

test('an update names old and new, and takes the place of the same idea', async ({
  launchApp,
  notifications,
  startDemo,
  takePicture,
}, testInfo) => {
  const demo = await startDemo({ backlog: 2 });
  const app = await launchApp({ baseUrl: demo.url, code: demo.code });
  const page = await app.window();
  await expect(page.getByRole('status')).toContainText('Live');

  const { fields, until } = amd();
  const { ideaId } = await demo.control.emit({ fields });
  await expect.poll(() => notifications.shown().length).toBe(1);
  await demo.control.emit({ fields: { INSTRUMENT: 'SPY' } });
  await expect.poll(() => notifications.shown().length).toBe(2);
  await demo.control.update({ ideaId, fields: { STOP_LOSS: 286.1 } });
  await expect.poll(() => notifications.shown().length).toBe(3);

  const [first, other, update] = notifications.shown();
  if (update === undefined) throw new Error('the update is gone');
  expect(update.id).toBe(first?.id);
  expect(notifications.visible().map(({ id }) => id)).toEqual([first?.id, other?.id]);
  expect(update.summary).toBe('Updated: AMD  Buy limit  289.38285');
  expect(linesOf(update)).toEqual([
    'SL 285.71425 → 286.1 (1.13%)',
    'TP 291.21715 (0.63%)',
    'R:R 0.56 · 90% confidence · M5',
    plain(until),
  ]);
  await notifications.drawn();
  await takePicture(testInfo.outputPath('update.png'));

  await notifications.click(update);
  await expect(page.getByText(description)).toBeVisible();
});

test('a recovered idea says first how late it is', async ({
  launchApp,
  notifications,
  startDemo,
  takePicture,
}, testInfo) => {
  const demo = await startDemo({ backlog: 2 });
  const app = await launchApp({ baseUrl: demo.url, code: demo.code });
  const page = await app.window();
  await expect(page.getByRole('status')).toContainText('Live');

  await demo.control.stopListening();
  await expect(page.getByRole('status')).toContainText('Reconnecting');
  const { fields, until } = amd();
  await demo.control.emit({ fields });
  await demo.control.listenAgain();
  await expect.poll(() => notifications.visible().length).toBe(1);
  const [popUp] = notifications.visible();
  if (popUp === undefined) throw new Error('the pop-up is gone');
  const [lateness, ...rest] = linesOf(popUp);
  expect(lateness).toMatch(/^Recovered, \d+ s late$/);
  expect(rest).toEqual([...facts, plain(until), description]);
  await notifications.drawn();
  await takePicture(testInfo.outputPath('recovered.png'));

  await notifications.click(popUp);
  await expect(page.getByText(description)).toBeVisible();
});

test('a digest names the best, and a click opens exactly its ideas', async ({
  launchApp,
  notifications,
  startDemo,
  takePicture,
}, testInfo) => {
  const demo = await startDemo({ backlog: 2 });
  const app = await launchApp({ baseUrl: demo.url, code: demo.code });
  const page = await app.window();
  await expect(page.getByRole('status')).toContainText('Live');
  await demo.control.emit({ fields: { INSTRUMENT: 'BEFORE' } });
  await expect.poll(() => notifications.shown().length).toBe(1);
  await notifications.closeAll();

  await demo.control.stopListening();
  await expect(page.getByRole('status')).toContainText('Reconnecting');
  await demo.control.emit({ fields: amd().fields });
  for (const INSTRUMENT of ['SPY', 'QQQ']) {
    await demo.control.emit({ fields: { INSTRUMENT, CONFIDENCE: '70%' } });
  }
  await demo.control.listenAgain();
  await expect.poll(() => notifications.visible().length).toBe(1);
  const [digest] = notifications.visible();
  if (digest === undefined) throw new Error('the pop-up is gone');
  expect(digest.summary).toBe('3 ideas: 3 open');
  const [top, lateness] = linesOf(digest);
  expect(top).toBe('Top: AMD Buy limit 90%');
  expect(lateness).toMatch(/^Recovered, up to \d+ s late$/);
  await notifications.drawn();
  await takePicture(testInfo.outputPath('digest.png'));

  await notifications.click(digest);
  await expect(page.getByText('3 ideas of the pop-up')).toBeVisible();
  for (const instrument of ['AMD', 'SPY', 'QQQ']) {
    await expect(page.getByText(instrument, { exact: true })).toBeVisible();
  }
  await expect(page.getByText('BEFORE', { exact: true })).toBeHidden();
  await page.getByRole('button', { name: 'Show all ideas' }).click();
  await expect(page.getByText('BEFORE', { exact: true })).toBeVisible();
});

test('a pop-up leaves the screen when its idea expires, and opened later it says so', async ({
  launchApp,
  notifications,
  startDemo,
}) => {
  const demo = await startDemo();
  const app = await launchApp({ baseUrl: demo.url, code: demo.code });
  const page = await app.window();
  await expect(page.getByRole('status')).toContainText('Live');
  const soon = newYorkText(Date.now() + 10_000);
  await demo.control.emit({ fields: { INSTRUMENT: 'SOON', EXPIRATION_TIME: soon } });
  await demo.control.emit({ fields: { INSTRUMENT: 'LATER' } });
  await expect.poll(() => notifications.shown().length).toBe(2);
  await expect
    .poll(() => notifications.visible().map(({ summary }) => summary.split(' ')[0]))
    .toEqual(['LATER']);

  // What a click that came too late opens; Dunst sends none for a pop-up that has gone.
  await page.getByText('SOON', { exact: true }).click();
  const detail = page.getByRole('region', { name: 'Details of SOON' });
  await expect(detail).toContainText('This idea has expired: its levels are no longer offered.');
});

test('of a burst of 500 ideas a few pop-ups tell, and the list has them all', async ({
  launchApp,
  notifications,
  startDemo,
}) => {
  const demo = await startDemo({ backlog: 2 });
  const app = await launchApp({ baseUrl: demo.url, code: demo.code });
  const page = await app.window();
  await expect(page.getByRole('status')).toContainText('Live');
  const fromMs = performance.now();
  const sent = await demo.control.burst({ count: 500 });

  const told = async () => {
    const { ideas } = await deskOf(page);
    const receipts = new Map(ideas.map(({ id, receipt }) => [id, receipt.kind]));
    return sent.filter(({ ideaId }) => /^(shown|in-digest)$/.test(receipts.get(ideaId) ?? ''));
  };
  await expect.poll(async () => (await told()).length, { timeout: 60_000 }).toBe(500);
  // Three at once, and from then on one every two seconds, however long a computer takes.
  const turns = Math.ceil((performance.now() - fromMs) / 2_000);
  expect(notifications.shown().length).toBeLessThanOrEqual(3 + turns);
});
