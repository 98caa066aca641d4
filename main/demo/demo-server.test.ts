import { connect } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startDemoServer } from './demo-server.ts';
import type { DemoServer } from './demo-server.ts';
import { manualClock } from './manual-clock.ts';
import type { ManualClock } from './manual-clock.ts';
import { askDemo, openTestStream } from './test-stream.ts';

const startMs = Date.parse('2026-04-22T13:24:00Z');
let clock: ManualClock;
let server: DemoServer;

beforeEach(async () => {
  clock = manualClock(startMs);
  server = await startDemoServer({ clock, quiet: true, code: 'our-code' });
});
afterEach(() => server.close());

const streamStatus = async (query: string): Promise<number> => {
  const answer = await fetch(`${server.url}/client-api/hti/stream${query}`);
  await answer.body?.cancel();
  return answer.status;
};

test('it listens on the loopback address alone', () => {
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
});

test('every server has a code of its own unless one is given', async () => {
  const others = [await startDemoServer({ quiet: true }), await startDemoServer({ quiet: true })];
  expect(new Set([server, ...others].map(({ code }) => code)).size).toBe(3);
  await Promise.all(others.map((other) => other.close()));
});

test('authentication answers the profile, the code echoed in it', async () => {
  const answer = await askDemo(server, 'auth');
  expect(answer.status).toBe(200);
  expect(answer.headers.get('date')).toBe('Wed, 22 Apr 2026 13:24:00 GMT');
  expect(await answer.json()).toEqual({
    status: 'ok',
    profile: {
      account_name: 'Demo account',
      api_code: 'our-code',
      validity_type: 'unlimited',
      valid_until: null,
      request_limit_per_minute: 60,
      filters: { asset_classes: [], timeframes: [], instruments: [], prefixes: [], sides: [] },
      authenticated_at: '2026-04-22T13:24:00Z',
    },
  });
});

test.each(['auth', 'history'])('%s without a code or with a wrong one is refused', async (call) => {
  const missing = await askDemo(server, call, { headers: {} });
  const wrong = await askDemo(server, call, { headers: { 'X-API-Code': 'other' } });
  expect([missing.status, await missing.json()]).toEqual([401, { detail: 'Missing API code.' }]);
  expect([wrong.status, await wrong.json()]).toEqual([401, { detail: 'Invalid API code.' }]);
});

test('the stream takes the code in the query alone', async () => {
  const { status } = await askDemo(server, 'stream');
  expect(status).toBe(401);
  expect(await streamStatus('?api_code=other')).toBe(401);
  expect(await streamStatus('?api_code=our-code')).toBe(200);
});

test('History answers the newest ideas first, as many as asked', async () => {
  const ideas = await server.control.burst({ count: 60 });
  const newest = ideas.map(({ document }) => document).reverse();

  expect(await (await askDemo(server, 'history?limit=2')).json()).toMatchObject({
    status: 'ok',
    profile: { account_name: 'Demo account' },
    count: 2,
    limit: 2,
    ideas: newest.slice(0, 2),
    served_at: '2026-04-22T13:24:00Z',
  });
  const unasked = await (await askDemo(server, 'history')).json();
  expect(unasked).toMatchObject({ count: 20, limit: 20 });
  const most = await (await askDemo(server, 'history?limit=50')).json();
  expect(most.ideas).toEqual(newest.slice(0, 50));
});

test('an updated idea stands in History once, in its newest version, and first', async () => {
  const { ideaId } = await server.control.emit();
  await server.control.emit();
  const { document } = await server.control.update({ ideaId });
  const { ideas } = await (await askDemo(server, 'history')).json();
  expect(ideas).toHaveLength(2);
  expect(ideas[0]).toEqual(document);
});

test.each(['0', '51', '-1', '1.5', 'x', ''])('History refuses the limit "%s"', async (limit) => {
  const answer = await askDemo(server, `history?limit=${limit}`);
  expect(answer.status).toBe(422);
  expect(await answer.json()).toEqual({ detail: 'limit must be a whole number from 1 to 50.' });
});

test.each([
  ['0.9', 422],
  ['10.1', 422],
  ['fast', 422],
  ['1', 200],
  ['10.0', 200],
])('a stream with poll_seconds %s answers %i', async (pollSeconds, status) => {
  expect(await streamStatus(`?api_code=our-code&poll_seconds=${pollSeconds}`)).toBe(status);
});

test('an unknown path and an unknown method are refused in the same form', async () => {
  const path = await fetch(`${server.url}/client-api/hti/nothing`);
  expect([path.status, await path.json()]).toEqual([404, { detail: 'Not Found' }]);
  const method = await askDemo(server, 'auth', { method: 'POST' });
  expect([method.status, await method.json()]).toEqual([405, { detail: 'Method Not Allowed' }]);
});

test('the stream is an event stream that no cache keeps: ready, then a ping each poll', async () => {
  const stream = await openTestStream(server, '&poll_seconds=1.5');
  expect(stream.response.headers).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    date: 'Wed, 22 Apr 2026 13:24:00 GMT',
  });
  clock.advance(1500);
  clock.advance(1500);
  await stream.until('13:24:03Z"}\n\n');
  expect(stream.text()).toBe(
    [
      'event: ready\ndata: {"status":"connected","poll_seconds":1.5,"served_at":"2026-04-22T13:24:00Z"}\n\n',
      'event: ping\ndata: {"served_at":"2026-04-22T13:24:01Z"}\n\n',
      'event: ping\ndata: {"served_at":"2026-04-22T13:24:03Z"}\n\n',
    ].join(''),
  );
});

test('an idea is one event with its JSON on one line, and a later stream does not hear it again', async () => {
  const early = await openTestStream(server);
  const { document, ideaId } = await server.control.emit();
  await early.until(`event: idea\ndata: ${JSON.stringify(document)}\n\n`);

  const late = await openTestStream(server);
  clock.advance(2000);
  await late.until('event: ping');
  expect(late.text()).not.toContain(ideaId);
});

test('an expired profile is told on the stream, which ends, and refuses everything else', async () => {
  const stream = await openTestStream(server);
  await server.control.expireProfile();
  await stream.until(
    'event: error\ndata: {"message":"API code expired on 2026-04-22.","closed_at":"2026-04-22T13:24:00Z"}\n\n',
  );
  expect(await stream.over).toBe('ended');

  const answer = await askDemo(server, 'auth');
  expect([answer.status, await answer.json()]).toEqual([
    403,
    { detail: 'API code expired on 2026-04-22.' },
  ]);
  expect(await streamStatus('?api_code=our-code')).toBe(403);
});

test('a profile with a date is told as such and refused from that day on', async () => {
  await server.control.setValidUntil({ day: '2026-04-23' });
  expect(await (await askDemo(server, 'auth')).json()).toMatchObject({
    profile: { validity_type: 'date', valid_until: '2026-04-23' },
  });
  clock.advance(Date.parse('2026-04-23T00:00:00Z') - startMs);
  expect((await askDemo(server, 'auth')).status).toBe(403);
});

test('requests over the limit are refused until the minute has passed, and Retry-After says when', async () => {
  await server.control.setRequestLimit({ perMinute: 2 });
  expect((await askDemo(server, 'auth')).status).toBe(200);
  clock.advance(20_000);
  expect(await streamStatus('?api_code=our-code')).toBe(200);

  const over = await askDemo(server, 'history');
  expect([over.status, over.headers.get('retry-after')]).toEqual([429, '40']);
  expect(await over.json()).toEqual({ detail: 'Request limit of 2 per minute reached.' });
  clock.advance(40_000);
  expect((await askDemo(server, 'history')).status).toBe(200);
});

test('a client that goes away leaves no timer behind', async () => {
  const streams = await Promise.all([openTestStream(server), openTestStream(server)]);
  expect(clock.waiting()).toBe(2);
  for (const stream of streams) stream.close();
  await expect.poll(() => clock.waiting()).toBe(0);
  expect(await server.control.countStreams()).toBe(0);
});

test('a client that never reads is cut off before it fills the memory', async () => {
  const { port } = new URL(server.url);
  const socket = connect(Number(port), '127.0.0.1').pause();
  socket.write('GET /client-api/hti/stream?api_code=our-code HTTP/1.1\r\nHost: demo\r\n\r\n');
  await expect.poll(() => server.control.countStreams()).toBe(1);
  const text = 'x'.repeat(20 * 1024 * 1024);
  for (let sent = 0; sent < 5; sent += 1) await server.control.sendBytes({ text });
  await expect.poll(() => server.control.countStreams()).toBe(0);
  socket.destroy();
});

test('closing ends every stream and every timer', async () => {
  const playing = await startDemoServer({ clock });
  const stream = await openTestStream(playing);
  await playing.close();
  expect(await stream.over).toBe('reset');
  expect(clock.waiting()).toBe(0);
});

test('a port that is taken is told by the system error', async () => {
  const port = Number(new URL(server.url).port);
  await expect(startDemoServer({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
