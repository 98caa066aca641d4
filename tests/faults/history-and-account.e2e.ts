import { callMain } from '../harness/desk-of.ts';
import { expect, expectPopUps, instrumentsOf, test } from './fault-test.ts';

test('row 37: what an account left behind arrives nowhere, whenever it was left', async ({
  openScene,
  startDemo,
}) => {
  const old = await startDemo({ seed: 'old', backlog: 1 });
  const next = await startDemo({ seed: 'next' });
  await old.control.hold({ to: 'history' });
  const { check, desk, page, status } = await openScene({ demo: old });
  await expect(status).toContainText('Catching up');
  await old.control.emit({ fields: { INSTRUMENT: 'OF-THE-OLD' } });
  await expect.poll(async () => instrumentsOf(await desk())).toEqual(['OF-THE-OLD']);

  // Another account while History is being read.
  const form = { baseUrl: next.url, apiCode: next.code, storeReadable: false, mayBeClear: false };
  await callMain(page, 'account:connect', form);
  // What it answers from now on nobody asked for any more.
  const exposedBefore = await old.control.exposures();
  await old.control.release();
  await expect(status).toContainText('Live');
  await next.control.emit({ fields: { INSTRUMENT: 'OF-THE-NEXT' } });
  await expect.poll(async () => instrumentsOf(await desk())).toEqual(['OF-THE-NEXT']);

  // Signed out while the stream is being opened, and while a retry waits.
  const signOutDuring = async (state: string, letGo: () => Promise<void>): Promise<void> => {
    await expect(status).toContainText(state);
    await callMain(page, 'account:forget', { eraseIdeas: false });
    await expect(status).toContainText('Signed out');
    await letGo();
    await expect.poll(() => next.control.countStreams()).toBe(0);
    expect((await desk()).ideas).toEqual([]);
    await callMain(page, 'account:connect', form);
    await expect(status).toContainText('Live');
  };
  await next.control.hold({ to: 'stream' });
  await callMain(page, 'feed:reconnect-now', undefined);
  await signOutDuring('Connecting', next.control.release);
  await next.control.stopListening();
  await signOutDuring('Reconnecting', next.control.listenAgain);
  expect(instrumentsOf(await desk())).toEqual(['OF-THE-NEXT']);
  await check({ demo: next, exposedBefore, restart: {} });
});

test('row 38: until History is merged the feed is not live, its ideas are, and what it cannot hold is a gap', async ({
  goLive,
  notifications,
}) => {
  const { check, demo, desk, emitAndSee, page, status } = await goLive();
  await emitAndSee('BEFORE');
  await expectPopUps(notifications, 'BEFORE');

  // Slower than the stream.
  await demo.control.hold({ to: 'history' });
  await demo.control.dropConnections({ how: 'end' });
  await expect(status).toContainText('Catching up');
  await emitAndSee('DURING');
  expect(notifications.shown()).toHaveLength(1);
  await demo.control.release();
  await expect(status).toContainText('Live');
  await expectPopUps(notifications, 'BEFORE', 'DURING');

  // Failing while the stream lives.
  await demo.control.answerNext({ to: 'history', status: 503, times: 1_000 });
  await demo.control.dropConnections({ how: 'end' });
  await expect(page.getByText('not read yet: the server answered with error 503')).toBeVisible();
  await emitAndSee('UNMERGED');
  await expectPopUps(notifications, 'BEFORE', 'DURING', 'UNMERGED');
  expect((await desk()).feed.kind).toBe('catching-up');
  await demo.control.answerNormally();
  await expect(status).toContainText('Live');
  expect((await desk()).gaps).toEqual([]);

  // More missed than History holds.
  await demo.control.stopListening();
  await expect(status).toContainText('Reconnecting');
  await demo.control.burst({ count: 60 });
  await demo.control.listenAgain();
  await expect(status).toContainText('Live');
  expect((await desk()).ideas).toHaveLength(53);
  expect((await desk()).gaps).toHaveLength(1);
  await expect(page.getByText('· 1 gap')).toBeVisible();
  await expect.poll(() => notifications.shown().length).toBe(4);
  expect(notifications.shown()[3]?.summary).toContain('50 ideas');
  await check();
});
