import { callMain } from '../harness/desk-of.ts';
import { expect, expectPopUps, instrumentsOf, test } from './fault-test.ts';

test('row 1: a server that restarts is found again, History after its stream is open', async ({
  goLive,
  notifications,
  startDemo,
}) => {
  const { app, check, demo, desk, emitAndSee, status } = await goLive({ server: { backlog: 2 } });
  await emitAndSee('BEFORE');
  const exposedBefore = await demo.control.exposures();
  await demo.stop();
  await expect(status).toContainText('Reconnecting');

  const next = await startDemo({ port: Number(new URL(demo.url).port), seed: 'next' });
  await next.control.emit({ fields: { INSTRUMENT: 'MEANWHILE' } });
  await expect(status).toContainText('Live', { timeout: 40_000 });
  await expect
    .poll(async () => instrumentsOf(await desk()))
    .toEqual(expect.arrayContaining(['BEFORE', 'MEANWHILE']));
  await expectPopUps(notifications, 'BEFORE', 'MEANWHILE');

  const asked = (await next.control.requests()).map(({ path }) => path.split('/').at(-1));
  expect(asked.slice(-2)).toEqual(['stream', 'history']);
  expect(app.output()).toContain('feed reconnecting');
  await check({ demo: next, exposedBefore });
});

test('row 2: an event that is cut in the middle is dropped, and History brings its idea', async ({
  goLive,
  notifications,
}) => {
  const { app, check, demo, desk, status } = await goLive();
  const { ideaId } = await demo.control.emitCutOff();
  await expect.poll(async () => (await desk()).ideas.map(({ id }) => id)).toEqual([ideaId]);
  await expect(status).toContainText('Live');
  expect(app.output()).toContain('fault=reset');
  expect((await desk()).ideas[0]?.arrivedBy).toBe('recovery');
  expect((await desk()).unreadableCount).toBe(0);
  await expect.poll(() => notifications.shown().length).toBe(1);
  await check();
});

test('row 3: a server that ends each stream at once is tried ever more slowly', async ({
  goLive,
}) => {
  const { check, demo, emitAndSee, requests, reconnectNow, status } = await goLive();
  const headers = { 'Content-Type': 'text/event-stream' };
  await demo.control.answerNext({ to: 'stream', times: 100, status: 200, headers, body: '' });
  const droppedAtMs = Date.now();
  await demo.control.dropConnections({ how: 'end' });
  await expect.poll(() => requests('stream'), { timeout: 60_000 }).toBeGreaterThanOrEqual(5);
  const seen = (await demo.control.requests()).filter(({ path }) => path.endsWith('stream'));
  const times = [droppedAtMs, ...seen.slice(1, 5).map(({ atMs }) => atMs)];
  const waits = times.slice(1).map((atMs, at) => atMs - (times[at] ?? 0));
  // The lower edges of the windows of 1, 2, 4 and 8 s; a little less for the clocks of two processes.
  for (const [at, waitMs] of waits.entries())
    expect(waitMs).toBeGreaterThan((2 ** at * 1_000) / 3 - 50);
  expect(waits).toHaveLength(4);

  await demo.control.answerNormally();
  await reconnectNow();
  await expect(status).toContainText('Live');
  await emitAndSee('AFTER');
  await check();
});

test('row 4: a half-open connection is noticed by its silence, left, and its late bytes ignored', async ({
  goLive,
  notifications,
  proxyTo,
  startDemo,
}) => {
  const server = await startDemo();
  const proxy = await proxyTo(server);
  const { app, check, demo, desk, emitAndSee, status } = await goLive({
    demo: server,
    baseUrl: proxy.url,
  });
  await emitAndSee('BEFORE');
  proxy.freeze();
  await demo.control.emit({ fields: { INSTRUMENT: 'INTO-THE-VOID' } });
  await expect.poll(() => app.output()).toContain('feed stale');
  await expect.poll(async () => instrumentsOf(await desk())).toContain('INTO-THE-VOID');
  await expect(status).toContainText('Live');
  proxy.thaw();
  await emitAndSee('AFTER');
  await expectPopUps(notifications, 'BEFORE', 'INTO-THE-VOID', 'AFTER');
  expect((await desk()).ideas).toHaveLength(3);
  await check();
});

test('row 5: a server that takes the connection and never answers is given up after 10 s', async ({
  goLive,
}) => {
  const { check, demo, desk, emitAndSee, status } = await goLive();
  await demo.control.hold({ to: 'stream' });
  await demo.control.dropConnections({ how: 'end' });
  await expect
    .poll(async () => (await desk()).feed)
    .toMatchObject({ kind: 'reconnecting', why: { kind: 'timeout', of: 'connect' } });
  await demo.control.release();
  await expect(status).toContainText('Live');
  await emitAndSee('AFTER');
  await check();
});

test('row 6: a stream that drips byte by byte gives exact events and holds up nothing', async ({
  goLive,
  notifications,
  proxyTo,
  startDemo,
}) => {
  const server = await startDemo();
  const proxy = await proxyTo(server);
  proxy.drip(1);
  const { check, demo, desk, page } = await goLive({ demo: server, baseUrl: proxy.url });
  const fields = {
    INSTRUMENT: 'DRIP',
    PRICE: 286.1,
    DESCRIPTION: 'Ein Tröpfchen € nach dem andern',
  };
  const sent = await demo.control.emit({ fields });
  await expect.poll(async () => (await desk()).ideas.length, { timeout: 60_000 }).toBe(1);
  expect((await desk()).ideas[0]).toMatchObject({
    id: sent.ideaId,
    instrument: 'DRIP',
    entry: { value: 286.1 },
    description: fields.DESCRIPTION,
  });
  await expect(page.getByText('DRIP').first()).toBeVisible();
  await expectPopUps(notifications, 'DRIP');
  await check();
});

test('a connection that is left, though it was good, is closed at the server too', async ({
  goLive,
}) => {
  const { check, demo, reconnectNow, requests, status } = await goLive();
  for (let streams = 2; streams <= 4; streams += 1) {
    await reconnectNow();
    await expect.poll(() => requests('stream')).toBe(streams);
    await expect(status).toContainText('Live');
    await expect.poll(() => demo.control.countStreams()).toBe(1);
  }
  await check();
});

test('row 26: a name that is not found is tried again, and a dead ::1 does not hide 127.0.0.1', async ({
  openScene,
  startDemo,
}) => {
  const server = await startDemo();
  const { port } = new URL(server.url);
  const { app, check, demo, emitAndSee, page, status } = await openScene({
    baseUrl: `http://feed.invalid:${port}`,
    demo: server,
  });
  await expect(page.getByText('name was not found').first()).toBeVisible();
  await expect.poll(app.output).toContain('reconnecting attempt=2 why=network fault=dns');

  // The server listens on 127.0.0.1 alone, and `localhost` may mean ::1 first.
  const form = {
    baseUrl: `http://localhost:${port}`,
    apiCode: demo.code,
    storeReadable: false,
    mayBeClear: false,
  };
  expect(await callMain(page, 'account:connect', form)).toMatchObject({ kind: 'connected' });
  await expect(status).toContainText('Live');
  await emitAndSee('AFTER');
  await check({ restart: {} });
});
