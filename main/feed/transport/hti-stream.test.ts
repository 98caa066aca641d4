import type { RequestListener, ServerResponse } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { createRedactor } from '../../log/redactor.ts';
import { ApiCode } from '../../vault/api-code.ts';
import type { OpenStream, StreamEvent } from '../ports.ts';
import { MAX_EVENT_BYTES, type HtiStreamOptions, createHtiStream } from './hti-stream.ts';
import { serve, serveRaw, unusedUrl } from './testing/loopback.ts';
import { type Recording, record } from './testing/record.ts';

const canary = "CANARY/+ &=?%'é";
const head = 'HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n';

function streamAt(baseUrl: string, changes: Partial<HtiStreamOptions> = {}): OpenStream {
  const code = new ApiCode(canary);
  const redactor = createRedactor();
  redactor.hide(code);
  return createHtiStream({
    fetch,
    address: { baseUrl },
    code,
    nowMs: () => Date.UTC(2026, 3, 22),
    redact: redactor.redact,
    onListenerFault: (error) => expect.fail(String(error)),
    ...changes,
  });
}

interface Heard extends Recording<StreamEvent> {
  readonly close: () => void;
}

function hear(open: OpenStream): Heard {
  const recording = record<StreamEvent>();
  const close = open(recording.tell, 2);
  onTestFinished(close);
  return { ...recording, close };
}

const faulted = (fault: string) => ({ kind: 'dropped', why: { kind: 'network', fault } });
const isDrop = (event: StreamEvent) => event.kind === 'dropped';
const meaning = ({ events }: Heard) => events.filter(({ kind }) => kind !== 'heard');

/** Answers with a stream that stays open, and hands out the response to write to it. */
async function openedStream(changes: Partial<HtiStreamOptions> = {}) {
  const responses = record<ServerResponse>();
  const url = await serve((_request, response) => {
    response.sendDate = false;
    response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders();
    responses.tell(response);
  });
  const heard = hear(streamAt(url, changes));
  return { heard, response: await responses.until(() => true) };
}

/** What the one connection ends with. */
async function endOf(listener: RequestListener): Promise<StreamEvent> {
  return hear(streamAt(await serve(listener))).until(isDrop);
}

test('ready, ping and ideas are told in order, an idea as the text that came', async () => {
  const { heard, response } = await openedStream();
  response.write('event: ready\ndata: {}\n\nevent: ping\ndata: {}\n\n');
  response.write('event: idea\ndata: {"PRICE":286.10}\n\nevent: news\ndata: 1\n\ndata: 2\n\n');
  response.end('event: idea\ndata: {"half":');
  await heard.until(isDrop);
  expect(meaning(heard)).toEqual([
    { kind: 'ready' },
    { kind: 'ping' },
    { kind: 'idea', json: '{"PRICE":286.10}' },
    { kind: 'dropped', why: { kind: 'ended' } },
  ]);
});

test('the code goes in the query, as HTI wants it, together with the polling interval', async () => {
  const urls = record<URL>();
  const url = await serve((request) => urls.tell(new URL(request.url ?? '', 'http://h')));
  hear(streamAt(`${url}/eu`));
  const asked = await urls.until(() => true);
  expect(asked.pathname).toBe('/eu/client-api/hti/stream');
  expect(Object.fromEntries(asked.searchParams)).toEqual({ api_code: canary, poll_seconds: '2.0' });
});

test('comments and half lines are heard, though they mean nothing', async () => {
  const { heard, response } = await openedStream();
  for (const bytes of [':\n', 'data', ': x']) {
    const before = heard.events.length;
    response.write(bytes);
    await heard.until((event) => heard.events.indexOf(event) >= before);
  }
  expect(new Set(heard.events.map(({ kind }) => kind))).toEqual(new Set(['heard']));
});

test("the server's clock is told once, before anything else", async () => {
  const url = await serve((_request, response) => {
    response.writeHead(200, {
      'content-type': 'text/event-stream',
      date: 'Wed, 22 Apr 2026 13:24:00 GMT',
    });
    response.end('event: ready\ndata: {}\n\n');
  });
  const heard = hear(streamAt(url));
  await heard.until(isDrop);
  expect(heard.events[0]).toEqual({ kind: 'server-date', atMs: Date.UTC(2026, 3, 22, 13, 24) });
  expect(heard.events.filter(({ kind }) => kind === 'server-date')).toHaveLength(1);
});

test("the server's own error event ends the stream with its words", async () => {
  const { heard, response } = await openedStream();
  const data = { message: 'API code expired on 2026-04-30.', closed_at: '2026-04-30T00:00:05Z' };
  const isClosed = new Promise((resolve) => response.on('close', resolve));
  response.write(`event: error\ndata: ${JSON.stringify(data)}\n\nevent: ping\ndata: {}\n\n`);
  await heard.until(({ kind }) => kind === 'server-error');
  await isClosed;
  expect(meaning(heard)).toEqual([{ kind: 'server-error', message: data.message }]);
});

test.each([
  ['Bye.', 'Bye.'],
  ['{"closed_at":"now"}', '{"closed_at":"now"}'],
  ['', ''],
  [`No code ${canary}, ${encodeURIComponent(canary)}`, 'No code [api code], [api code]'],
])('an error event that says %j is told as %j', async (data, message) => {
  const { heard, response } = await openedStream();
  response.write(`event: error\ndata: ${data}\n\n`);
  expect(await heard.until(({ kind }) => kind === 'server-error')).toEqual({
    kind: 'server-error',
    message,
  });
});

test.each([
  ['in one line', `data: ${'x'.repeat(10_000_000)}\n`],
  ['in many lines', `data: ${'x'.repeat(1_000)}\r\n`.repeat(10_000)],
])('an event of 10 MB %s is dropped, and the next one arrives', async (_how, lines) => {
  const { heard, response } = await openedStream();
  response.write('event: idea\ndata: 1\n\n');
  response.write(`event: idea\n${lines}\n`);
  response.end('event: idea\ndata: 2\n\n');
  await heard.until(isDrop);
  expect(meaning(heard)).toEqual([
    { kind: 'idea', json: '1' },
    { kind: 'oversized', bytes: expect.any(Number) },
    { kind: 'idea', json: '2' },
    { kind: 'dropped', why: { kind: 'ended' } },
  ]);
});

test('an idea just within the limit arrives whole', async () => {
  const { heard, response } = await openedStream();
  const start = 'event: idea\ndata: ';
  const json = '€'.repeat((MAX_EVENT_BYTES - start.length - 4) / 3);
  response.end(`${start}${json}\n\n`);
  await heard.until(isDrop);
  expect(meaning(heard)[0]).toEqual({ kind: 'idea', json });
});

test('10,000 ideas in one burst all arrive, in order', async () => {
  const { heard, response } = await openedStream();
  const numbers = Array.from({ length: 10_000 }, (_, i) => String(i));
  response.end(numbers.map((i) => `event: idea\r\ndata: ${i}\r\n\r\n`).join(''));
  await heard.until(isDrop);
  const ideas = heard.events.flatMap((event) => (event.kind === 'idea' ? [event.json] : []));
  expect(ideas).toEqual(numbers);
});

test.each([
  [401, { detail: 'Invalid API code.' }, 'Invalid API code.'],
  [403, { message: 'Profile expired.' }, 'Profile expired.'],
  [418, 'nothing here', null],
  [500, {}, null],
  [503, { detail: `Busy, ${canary}` }, 'Busy, [api code]'],
  [201, {}, null],
])('status %i is told with the words of the server', async (status, body, message) => {
  const end = await endOf((_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  expect(end).toEqual({ kind: 'dropped', why: { kind: 'http', status, message } });
});

test.each([404, 405, 410])('status %i means a wrong address', async (status) => {
  const end = await endOf((_request, response) => {
    response.writeHead(status).end('{"detail":"Not Found"}');
  });
  expect(end).toEqual({ kind: 'dropped', why: { kind: 'wrong-address', status } });
});

test('429 tells how long to stay away', async () => {
  const end = await endOf((_request, response) => {
    response.writeHead(429, { 'retry-after': '7' }).end();
  });
  expect(end).toEqual({ kind: 'dropped', why: { kind: 'rate-limited', retryAfterMs: 7_000 } });
});

test.each([301, 302, 303, 307, 308])(
  'a %i redirect is refused and takes the code nowhere',
  async (status) => {
    const strangers: unknown[] = [];
    const stranger = await serve((request, response) => {
      strangers.push(request.url);
      response.end();
    });
    for (const location of [`${stranger}/x`, '/x']) {
      let asked = 0;
      const end = await endOf((_request, response) => {
        asked += 1;
        response.writeHead(status, { location }).end();
      });
      expect(end).toEqual({ kind: 'dropped', why: { kind: 'redirected' } });
      expect(asked).toBe(1);
    }
    expect(strangers).toEqual([]);
  },
);

test.each([
  [204, 'text/event-stream', 'no-content'],
  [200, 'text/html; charset=utf-8', 'html'],
  [200, 'application/json', 'wrong-type'],
  [200, 'text/event-streams', 'wrong-type'],
  [200, 'x text/event-stream', 'wrong-type'],
] as const)('status %i of type %s is not HTI', async (status, type, what) => {
  const end = await endOf((_request, response) => {
    response.writeHead(status, { 'content-type': type });
    response.end(status === 204 ? undefined : 'event: ready\ndata: {}\n\n');
  });
  expect(end).toEqual({ kind: 'dropped', why: { kind: 'not-hti', what } });
});

test('a response without a type or without a body is no stream either', async () => {
  const untyped = await serveRaw((socket) => socket.end('HTTP/1.1 200 OK\r\n\r\nevent: ready\n\n'));
  expect(await hear(streamAt(untyped)).until(isDrop)).toEqual({
    kind: 'dropped',
    why: { kind: 'not-hti', what: 'wrong-type' },
  });
  const headers = { 'content-type': 'text/event-stream' };
  const bodyless = streamAt('http://h', { fetch: async () => new Response(null, { headers }) });
  expect(await hear(bodyless).until(isDrop)).toEqual({
    kind: 'dropped',
    why: { kind: 'network', fault: 'other' },
  });
});

test.each(['Text/Event-Stream', 'text/event-stream;', 'text/event-stream; charset=windows-1252'])(
  'the type %s is a stream, always in UTF-8',
  async (type) => {
    const url = await serve((_request, response) => {
      response.writeHead(200, { 'content-type': type }).end('event: idea\ndata: …€\n\n');
    });
    const heard = hear(streamAt(url));
    await heard.until(isDrop);
    expect(heard.events).toContainEqual({ kind: 'idea', json: '…€' });
  },
);

test('a connection that is refused, reset at once, or reset in the middle of an event is a fault', async () => {
  const half = await serveRaw((socket) => {
    socket.write(`${head}event: ready\ndata: {}\n\nevent: idea\ndata: {"half"`);
    socket.once('data', () => socket.resetAndDestroy());
  });
  const heard = hear(streamAt(half));
  await heard.until(({ kind }) => kind === 'ready');

  const reset = hear(streamAt(await serveRaw((socket) => socket.resetAndDestroy())));
  expect(await reset.until(isDrop)).toEqual(faulted('reset'));
  const refused = hear(streamAt(await unusedUrl()));
  expect(await refused.until(isDrop)).toEqual(faulted('refused'));
});

test('a stream that ends by itself is told once, and nobody connects again', async () => {
  let asked = 0;
  const url = await serve((_request, response) => {
    asked += 1;
    response.writeHead(200, { 'content-type': 'text/event-stream' }).end('retry: 1\n\n');
  });
  const heard = hear(streamAt(url));
  await heard.until(isDrop);
  // Had the package obeyed `retry: 1`, it would have connected before this second stream ended.
  const second = hear(streamAt(url));
  await second.until(isDrop);
  expect(asked).toBe(2);
  expect(heard.events.filter(isDrop)).toHaveLength(1);
});

test('closing hangs up and silences the stream, also from within a listener and twice', async () => {
  const { heard, response } = await openedStream();
  const isHungUp = new Promise((resolve) => response.on('close', resolve));
  response.write('event: ready\ndata: {}\n\n');
  await heard.until(({ kind }) => kind === 'ready');
  heard.close();
  heard.close();
  response.write('event: idea\ndata: late\n\n');
  await isHungUp;
  expect(meaning(heard)).toEqual([{ kind: 'ready' }]);

  const sockets = record<ServerResponse>();
  const url = await serve((_request, answer) => {
    answer.sendDate = false;
    answer.writeHead(200, { 'content-type': 'text/event-stream' });
    answer.write('event: ready\ndata: {}\n\nevent: idea\ndata: 1\n\n');
    sockets.tell(answer);
  });
  const kinds: string[] = [];
  const close = streamAt(url)((event) => {
    kinds.push(event.kind);
    if (event.kind === 'ready') close();
  }, 2);
  const answer = await sockets.until(() => true);
  await new Promise((resolve) => answer.on('close', resolve));
  expect(kinds).toEqual(['heard', 'ready']);
});

test('closing before the server has answered hangs up and tells nothing', async () => {
  const sockets = record<'asked' | 'closed'>();
  const url = await serveRaw((socket) => {
    socket.on('close', () => sockets.tell('closed'));
    sockets.tell('asked');
  });
  const heard = hear(streamAt(url));
  await sockets.until((what) => what === 'asked');
  heard.close();
  await sockets.until((what) => what === 'closed');
  expect(heard.events).toEqual([]);
});

test('a listener that throws is reported, and the stream lives on', async () => {
  const faults: unknown[] = [];
  const url = await serve((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.end('event: idea\ndata: 1\n\nevent: idea\ndata: 2\n\n');
  });
  const kinds = record<string>();
  const open = streamAt(url, { onListenerFault: (error) => faults.push(error) });
  onTestFinished(
    open((event) => {
      kinds.tell(event.kind);
      throw new Error(`no ${event.kind}`);
    }, 2),
  );
  await kinds.until((kind) => kind === 'dropped');
  expect(kinds.events.filter((kind) => kind === 'idea')).toHaveLength(2);
  expect(faults).toHaveLength(kinds.events.length);
});

test('the last id is sent back on every connection, until the server changes or resets it', async () => {
  const ids: unknown[] = [];
  const bodies = [
    'id: a 7\ndata\n\n',
    'data\n\n',
    '',
    'id: 8\ndata\n\ndata\n\n',
    'id\ndata\n\n',
    '',
  ];
  const url = await serve((request, response) => {
    ids.push(request.headers['last-event-id']);
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.end(bodies[ids.length - 1]?.replaceAll('data', 'event: ping\ndata'));
  });
  const open = streamAt(url);
  while (ids.length < bodies.length) await hear(open).until(isDrop);
  expect(ids).toEqual([undefined, 'a 7', 'a 7', 'a 7', '8', undefined]);
});

test.each(['\u0001', '…', 'x'.repeat(2_000)])(
  'an id that no request should carry does not stop the next connection',
  async (id) => {
    const ids: unknown[] = [];
    const url = await serve((request, response) => {
      ids.push(request.headers['last-event-id']);
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.end(`event: ping\nid: ${id}\ndata\n\n`);
    });
    const open = streamAt(url);
    await hear(open).until(isDrop);
    expect(await hear(open).until(isDrop)).toEqual({ kind: 'dropped', why: { kind: 'ended' } });
    expect(ids).toEqual([undefined, undefined]);
  },
);

test('bytes that come one at a time are heard one at a time, and make the same events', async () => {
  const { heard, response } = await openedStream();
  for (const byte of Buffer.from('event: idea\r\ndata: {"a":"€"}\r\n\r\n')) {
    const before = heard.events.length;
    response.write(Buffer.of(byte));
    await heard.until((event) => heard.events.indexOf(event) >= before);
  }
  expect(meaning(heard)).toEqual([{ kind: 'idea', json: '{"a":"€"}' }]);
});
