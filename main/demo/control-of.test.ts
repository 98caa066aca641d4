import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DemoControl } from './control.ts';
import { startDemoServer } from './demo-server.ts';
import type { DemoServer } from './demo-server.ts';
import { manualClock } from './manual-clock.ts';
import type { ManualClock } from './manual-clock.ts';
import { askDemo, openTestStream } from './test-stream.ts';

let clock: ManualClock;
let server: DemoServer;
let control: DemoControl;

beforeEach(async () => {
  clock = manualClock(Date.parse('2026-04-22T13:24:00Z'));
  server = await startDemoServer({ clock, quiet: true });
  ({ control } = server);
});
afterEach(() => server.close());

test('a quiet server holds no idea and writes none by itself', async () => {
  await openTestStream(server);
  clock.advance(3_600_000);
  expect(await (await askDemo(server, 'history')).json()).toMatchObject({ count: 0, ideas: [] });
});

test('an emitted idea carries the fields asked for, whatever they are', async () => {
  const stream = await openTestStream(server);
  const fields = { idea_id: 'mine', PRICE: 'n/a', NEW_FIELD: [1] };
  const { ideaId, document } = await control.emit({ fields });
  expect(ideaId).toBe('mine');
  expect(document).toMatchObject(fields);
  await stream.until(JSON.stringify(document));
});

test('each update is newer by its time, even within one second', async () => {
  const { ideaId, lastUpdate } = await control.emit();
  const first = await control.update({ ideaId });
  const second = await control.update({ ideaId, fields: { TAKE_PROFIT: 5 } });
  expect([lastUpdate, first.lastUpdate, second.lastUpdate]).toEqual([
    '2026-04-22 09:24:00 EST',
    '2026-04-22 09:24:01 EST',
    '2026-04-22 09:24:02 EST',
  ]);
  expect(second.document).toEqual({
    ...first.document,
    TAKE_PROFIT: 5,
    LAST_UPDATE: second.lastUpdate,
  });
});

test('an update may be given an older time, as a copy that arrives late', async () => {
  const { ideaId } = await control.emit();
  const fields = { LAST_UPDATE: '2026-04-22 08:00:00 EST' };
  expect(await control.update({ ideaId, fields })).toMatchObject({
    lastUpdate: fields.LAST_UPDATE,
  });
});

test('an update of an idea that is not there is rejected', async () => {
  await expect(control.update({ ideaId: 'none' })).rejects.toThrow('There is no idea none.');
});

test('thousands of ideas in one burst all reach the stream, each under its own id', async () => {
  const stream = await openTestStream(server);
  const ideas = await control.burst({ count: 3000 });
  expect(new Set(ideas.map(({ ideaId }) => ideaId)).size).toBe(3000);
  await stream.until(JSON.stringify(ideas.at(-1)?.document));
  expect(stream.text().match(/event: idea/g)).toHaveLength(3000);
});

test('streams can be ended cleanly', async () => {
  const streams = await Promise.all([openTestStream(server), openTestStream(server)]);
  expect(await control.dropConnections({ how: 'end' })).toBe(2);
  expect(await Promise.all(streams.map(({ over }) => over))).toEqual(['ended', 'ended']);
  await expect.poll(() => control.countStreams()).toBe(0);
});

test('connections can be reset', async () => {
  const stream = await openTestStream(server);
  expect(await control.dropConnections({ how: 'reset' })).toBe(1);
  expect(await stream.over).toBe('reset');
});

test('an idea can be cut off in the middle of its event, and is whole in History', async () => {
  const stream = await openTestStream(server);
  await stream.until('event: ready');
  const { document } = await control.emitCutOff();
  expect(await stream.over).toBe('reset');
  expect(stream.text()).toContain('event: idea\ndata: {"ASSET_CLASS"');
  expect(stream.text()).not.toContain('idea_id');
  expect((await (await askDemo(server, 'history')).json()).ideas).toEqual([document]);
  expect((await control.exposures()).map(({ by }) => by)).toEqual(['history']);
});

test('a frozen stream hears neither pings nor ideas, and what was held back after the thaw', async () => {
  const frozen = await openTestStream(server);
  await control.freeze();
  const other = await openTestStream(server);
  const { ideaId } = await control.emit();
  clock.advance(10_000);
  await other.until('event: ping');
  expect((await control.exposures()).map(({ by }) => by)).toEqual(['stream']);
  expect(frozen.text()).not.toMatch(/event: (?:ping|idea)/);

  await control.thaw();
  await frozen.until(ideaId);
  expect(frozen.text()).not.toContain('event: ping');
  clock.advance(2000);
  await frozen.until('event: ping');
});

test('held requests are accepted, and answered when they are released', async () => {
  await control.hold({ to: 'history' });
  const held = askDemo(server, 'history');
  expect((await askDemo(server, 'auth')).status).toBe(200);
  await expect.poll(async () => (await control.requests()).length).toBe(2);
  const { ideaId } = await control.emit();
  expect((await control.requests()).map(({ status }) => status)).toContain(null);

  await control.release();
  expect(await (await held).json()).toMatchObject({ ideas: [{ idea_id: ideaId }] });
});

test('the next requests of an endpoint can be answered with anything, as often as asked', async () => {
  await control.answerNext({ to: 'history', times: 2, status: 503 });
  await control.answerNext({
    to: 'any',
    status: 429,
    headers: { 'Retry-After': 'soon', 'Content-Type': 'text/html' },
    body: '<p>wait',
  });
  const unavailable = await askDemo(server, 'history');
  expect(unavailable.status).toBe(503);
  expect(await unavailable.json()).toEqual({ detail: 'Service temporarily unavailable.' });
  const limited = await askDemo(server, 'auth');
  expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, 'soon']);
  expect([limited.headers.get('content-type'), await limited.text()]).toEqual([
    'text/html',
    '<p>wait',
  ]);
  expect((await askDemo(server, 'history')).status).toBe(503);
  expect((await askDemo(server, 'history')).status).toBe(200);
});

test('scripted answers can be forgotten', async () => {
  await control.answerNext({ to: 'any', times: 1000, status: 500 });
  await control.answerNormally();
  expect((await askDemo(server, 'auth')).status).toBe(200);
});

test('a redirect is an answer with a location', async () => {
  const headers = { Location: 'http://127.0.0.1:9/elsewhere' };
  await control.answerNext({ to: 'auth', status: 307, headers });
  const answer = await askDemo(server, 'auth');
  expect([answer.status, answer.headers.get('location')]).toEqual([307, headers.Location]);
});

test('a header that HTTP does not allow is rejected when it is scripted', async () => {
  const headers = { 'X-Bad': 'a\nb' };
  await expect(control.answerNext({ to: 'any', status: 200, headers })).rejects.toThrow('X-Bad');
});

test('raw bytes go out as they are, characters torn apart too', async () => {
  const stream = await openTestStream(server);
  const euro = Buffer.from('€');
  await control.sendBytes({ text: ': note\r\n\r\n' });
  await control.sendBytes({ base64: euro.subarray(0, 1).toString('base64') });
  await control.sendBytes({ base64: euro.subarray(1).toString('base64') });
  await stream.until(': note\r\n\r\n€');
});

test('History can be made to hold less than is asked of it', async () => {
  await control.burst({ count: 5 });
  await control.setHistoryCap({ ideas: 3 });
  const answer = await (await askDemo(server, 'history?limit=50')).json();
  expect(answer).toMatchObject({ count: 3, limit: 3 });
});

test('a server that is down refuses connections, and comes back on its port with its ideas', async () => {
  const stream = await openTestStream(server);
  const { ideaId } = await control.emit();
  await control.stopListening();
  expect(await stream.over).toBe('reset');
  await expect(askDemo(server, 'auth')).rejects.toMatchObject({
    cause: { code: 'ECONNREFUSED' },
  });

  await control.listenAgain();
  expect(await (await askDemo(server, 'history')).json()).toMatchObject({
    ideas: [{ idea_id: ideaId }],
  });
});

test('the journal names every version that was shown, when and how', async () => {
  await openTestStream(server);
  const idea = await control.emit();
  clock.advance(5000);
  await askDemo(server, 'history');
  const version = { ideaId: idea.ideaId, lastUpdate: idea.lastUpdate };
  expect(await control.exposures()).toEqual([
    { ...version, by: 'stream', atMs: clock.nowMs() - 5000 },
    { ...version, by: 'history', atMs: clock.nowMs() },
  ]);
});

test('the journal tells of requests what was in them, but no code', async () => {
  await openTestStream(server, '&poll_seconds=1');
  await askDemo(server, 'auth', { headers: { 'X-API-Code': 'a-wrong-code' } });
  const requests = await control.requests();
  expect(requests).toMatchObject([
    {
      method: 'GET',
      path: '/client-api/hti/stream',
      queryNames: ['api_code', 'poll_seconds'],
      status: 200,
    },
    { path: '/client-api/hti/auth', queryNames: [], status: 401 },
  ]);
  expect(requests[0]?.headerNames).not.toContain('x-api-code');
  expect(requests[1]?.headerNames).toContain('x-api-code');
  expect(JSON.stringify(requests)).not.toContain(server.code);
  expect(JSON.stringify(requests)).not.toContain('a-wrong-code');
});
