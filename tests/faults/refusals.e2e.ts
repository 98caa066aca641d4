import { createServer } from 'node:http';
import type { ScriptedAnswer } from '../../main/demo/control.ts';
import { listen } from '../harness/listen.ts';
import { expect, instrumentsOf, test } from './fault-test.ts';

const always = 1_000;
const page = '<!doctype html><title>Welcome to the hotel</title>';

test('row 7: a refused code stops all requests until the user acts, and the ideas stay in the list', async ({
  goLive,
}) => {
  const {
    check,
    demo,
    desk,
    emitAndSee,
    page: window,
    reconnectNow,
    requests,
    status,
  } = await goLive();
  await emitAndSee('KEPT');
  for (const to of ['stream', 'auth', 'history'] as const) {
    const before = await requests();
    await demo.control.answerNext({ to, status: 401, times: always });
    if (to === 'stream') await demo.control.dropConnections({ how: 'end' });
    else await reconnectNow();
    await expect
      .poll(async () => [(await desk()).feed.kind, await requests()])
      .toEqual(['halted', before + { stream: 1, auth: 1, history: 3 }[to]]);
    await expect(status).toContainText('the API code was refused');
    await expect(window.getByText('“Invalid API code”')).toBeVisible();
    expect(instrumentsOf(await desk())).toEqual(['KEPT']);
    await expect(window.getByText('KEPT').first()).toBeVisible();
    await demo.control.answerNormally();
  }
  await reconnectNow();
  await expect(status).toContainText('Live');
  await check();
});

test('row 8: an expired profile stops the feed with the words of the server, until it is renewed', async ({
  goLive,
}) => {
  const { check, demo, page: window, reconnectNow, requests, status } = await goLive();
  await demo.control.setValidUntil({ day: '2026-04-30' });
  await demo.control.dropConnections({ how: 'end' });
  await expect(status).toContainText('the profile has expired');
  await expect(window.getByText('“API code expired on 2026-04-30”')).toBeVisible();
  const before = await requests();
  await reconnectNow();
  await expect.poll(() => requests()).toBe(before + 1);
  await expect(status).toContainText('the profile has expired');

  await demo.control.setValidUntil({ day: null });
  await reconnectNow();
  await expect(status).toContainText('Live');
  await check();
});

test('row 9: after a 429 the server is left alone as long as it asks, in seconds or until a date', async ({
  goLive,
}) => {
  const { app, check, demo, emitAndSee, status } = await goLive();
  const waits = async (): Promise<number> => {
    const seen = await demo.control.requests();
    const at = seen.findIndex(({ status: told }) => told === 429);
    return (seen[at + 1]?.atMs ?? 0) - (seen[at]?.atMs ?? 0);
  };
  await demo.control.answerNext({ to: 'stream', status: 429, headers: { 'Retry-After': '4' } });
  await demo.control.dropConnections({ how: 'end' });
  await expect.poll(app.output).toContain('attempt=2 why=rate-limited retryAfterMs=4000');
  await expect.poll(waits).toBeGreaterThanOrEqual(4_000);
  await expect(status).toContainText('Live');

  const until = new Date(Date.now() + 4_000).toUTCString();
  await demo.control.answerNext({ to: 'history', status: 429, headers: { 'Retry-After': until } });
  await demo.control.dropConnections({ how: 'end' });
  await expect.poll(app.output).toContain('feed catching-up why=rate-limited');
  await emitAndSee('LIVE-ALL-THE-SAME');
  const lastTwo = async () => {
    const seen = await demo.control.requests();
    return seen.filter(({ path }) => path.endsWith('history')).slice(-2);
  };
  await expect.poll(async () => (await lastTwo()).map((seen) => seen.status)).toEqual([429, 200]);
  const [, answered] = await lastTwo();
  expect(answered?.atMs ?? 0).toBeGreaterThanOrEqual(Date.parse(until));
  await expect(status).toContainText('Live');
  await check();
});

test('row 10: a server in trouble is tried again, whatever its error looks like', async ({
  goLive,
}) => {
  const { check, demo, desk, reconnectNow, status } = await goLive();
  const troubles: readonly Omit<ScriptedAnswer, 'to'>[] = [
    { status: 500 },
    { status: 502, headers: { 'Content-Type': 'text/html' }, body: page },
    { status: 503, headers: { 'Retry-After': '1' } },
    { status: 504 },
  ];
  for (const trouble of troubles) {
    await demo.control.answerNext({ to: 'stream', times: always, ...trouble });
    await demo.control.dropConnections({ how: 'end' });
    const why = { kind: 'http', status: trouble.status };
    await expect.poll(async () => (await desk()).feed).toMatchObject({ kind: 'reconnecting', why });
    await demo.control.answerNormally();
    await reconnectNow();
    await expect(status).toContainText('Live');
  }
  await check();
});

test('row 11: where no HTI feed is, the address is called wrong and seldom asked', async ({
  goLive,
}) => {
  const { check, demo, desk, page: window, reconnectNow, requests, status } = await goLive();
  for (const wrong of [404, 405, 410]) {
    await demo.control.answerNext({ to: 'stream', status: wrong, times: always });
    await demo.control.dropConnections({ how: 'end' });
    await expect(window.getByText(`the server address looks wrong`)).toBeVisible();
    const { feed } = await desk();
    expect(feed).toMatchObject({ kind: 'reconnecting', why: { status: wrong } });
    const refusedAtMs = (await demo.control.requests()).at(-1)?.atMs ?? Number.NaN;
    if (feed.kind === 'reconnecting')
      expect(feed.nextTryAtMs - refusedAtMs).toBeGreaterThan(15_000);
    await demo.control.answerNormally();
    const before = await requests('stream');
    await reconnectNow();
    await expect.poll(() => requests('stream')).toBe(before + 1);
    await expect(status).toContainText('Live');
  }
  await check();
});

test('row 12: no redirect is followed, wherever it points, and no other server hears of the code', async ({
  goLive,
}) => {
  const { check, demo, page: window, reconnectNow, requests, status } = await goLive();
  const heard: unknown[] = [];
  const other = createServer((request, response) => {
    heard.push(request.url, request.headers);
    response.end();
  });
  const otherUrl = await listen(other);
  const redirects: readonly (readonly [
    to: 'stream' | 'history',
    status: number,
    location: string,
  ])[] = [
    ['stream', 301, `${otherUrl}/elsewhere`],
    ['stream', 302, `${demo.url}/client-api/hti/stream`],
    ['stream', 307, '/client-api/hti/auth'],
    ['stream', 308, 'file:///etc/hostname'],
    ['history', 302, `${otherUrl.replace('127.0.0.1', 'localhost')}/`],
  ];
  try {
    for (const [to, code, location] of redirects) {
      const asked = await requests();
      await demo.control.answerNext({ to, status: code, headers: { location }, times: always });
      await demo.control.dropConnections({ how: 'end' });
      await expect(window.getByText('the server points elsewhere').first()).toBeVisible();
      expect(await requests()).toBeGreaterThan(asked);
      await demo.control.answerNormally();
      await reconnectNow();
      await expect(status).toContainText('Live');
    }
    expect(heard).toEqual([]);
  } finally {
    other.close();
  }
  await check();
});

test('row 13: only an event stream is taken for one, however its type is written', async ({
  goLive,
}) => {
  const { check, demo, desk, reconnectNow, status } = await goLive();
  for (const type of ['text/event-streams', 'text/plain', 'application/json']) {
    const headers = { 'Content-Type': type };
    const body = 'event: ready\ndata: {}\n\n';
    await demo.control.answerNext({ to: 'stream', status: 200, headers, body, times: always });
    await demo.control.dropConnections({ how: 'end' });
    await expect
      .poll(async () => (await desk()).feed)
      .toMatchObject({ kind: 'reconnecting', why: { kind: 'not-hti', what: 'wrong-type' } });
    await demo.control.answerNormally();
    await reconnectNow();
    await expect(status).toContainText('Live');
  }
  const idea = { idea_id: 'upper', INSTRUMENT: 'UPPER', LAST_UPDATE: '2026-04-22 04:37:59 EST' };
  const body = `event: ready\ndata: {}\n\nevent: idea\ndata: ${JSON.stringify(idea)}\n\n`;
  const headers = { 'Content-Type': 'TEXT/Event-Stream; charset=windows-1252' };
  await demo.control.answerNext({ to: 'stream', status: 200, headers, body });
  await demo.control.dropConnections({ how: 'end' });
  await expect.poll(async () => instrumentsOf(await desk())).toEqual(['UPPER']);
  await expect(status).toContainText('Live');
  await check();
});

test('row 14: a login page in place of the feed gets the code once, and never again until HTI is back', async ({
  goLive,
}) => {
  const { app, check, demo, emitAndSee, page: window, reconnectNow, status } = await goLive();
  const before = (await demo.control.requests()).length;
  const headers = { 'Content-Type': 'text/html' };
  await demo.control.answerNext({ to: 'stream', status: 200, headers, body: page });
  // The rest of the login pages pretend to be JSON.
  await demo.control.answerNext({ to: 'any', status: 200, body: page, times: always });
  await demo.control.dropConnections({ how: 'end' });
  await expect(window.getByText('a web page answered instead of the feed')).toBeVisible();
  await reconnectNow();
  await expect.poll(app.output).toContain('reconnecting attempt=3 why=not-hti what=html');

  const seen = (await demo.control.requests()).slice(before);
  const withCode = seen.filter(
    ({ headerNames, queryNames }) =>
      headerNames.includes('x-api-code') || queryNames.includes('api_code'),
  );
  expect(withCode).toHaveLength(1);
  expect(seen.length).toBeGreaterThanOrEqual(3);

  await demo.control.answerNormally();
  await expect(status).toContainText('Live');
  await emitAndSee('AFTER');
  await check();
});

test('row 23: the last words of a server that closes the stream are shown, and taken seriously', async ({
  goLive,
}) => {
  const { check, demo, desk, page: window, reconnectNow, requests, status } = await goLive();
  const farewell = 'event: error\ndata: {"message":"Restarting for an update."}\n\n';
  await demo.control.hold({ to: 'auth' });
  await demo.control.sendBytes({ text: farewell });
  await expect(window.getByText('Restarting for an update.').first()).toBeVisible();
  expect((await desk()).feed).toMatchObject({ kind: 'reconnecting' });
  await demo.control.release();
  await expect(status).toContainText('Live');

  const before = await requests();
  await demo.control.expireProfile();
  await expect(status).toContainText('Stopped by the server');
  await expect(window.getByText(/“API code expired on \d{4}-\d\d-\d\d”/)).toBeVisible();
  await reconnectNow();
  await expect(status).toContainText('the profile has expired');
  expect(await requests()).toBe(before + 1);

  await demo.control.setValidUntil({ day: null });
  await reconnectNow();
  await expect(status).toContainText('Live');
  await check();
});
