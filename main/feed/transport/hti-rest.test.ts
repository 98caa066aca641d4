import type { RequestListener } from 'node:http';
import { expect, test } from 'vitest';
import { parseJsonWithDigits } from '../../ideas/parse-json-with-digits.ts';
import { createRedactor } from '../../log/redactor.ts';
import { ApiCode } from '../../vault/api-code.ts';
import type { Rest } from '../ports.ts';
import { createHtiRest } from './hti-rest.ts';
import { serve, serveRaw, unusedUrl } from './testing/loopback.ts';

const canary = "CANARY/+ &=?%'é";
const nowMs = Date.UTC(2026, 3, 22, 13, 24);
const signal = new AbortController().signal;

function restAt(baseUrl: string, callLimitMs = 30_000): Rest {
  const code = new ApiCode(canary);
  const redactor = createRedactor();
  redactor.hide(code);
  return createHtiRest({
    fetch,
    address: { baseUrl },
    code,
    parseJson: parseJsonWithDigits,
    nowMs: () => nowMs,
    redact: redactor.redact,
    callLimitMs,
  });
}

const answering = async (listener: RequestListener) => restAt(await serve(listener));
const json =
  (body: unknown, status = 200): RequestListener =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };

const faulted = (fault: string) => ({ kind: 'failed', why: { kind: 'network', fault } });
const refusedWith = (status: number) => ({
  kind: 'failed',
  why: { kind: 'http', status, message: null },
});

const profile = { account_name: 'Desk 7', api_code: canary, validity_type: 'unlimited' };

test('authenticate sends the code in its header alone and returns the profile without it', async () => {
  const seen: unknown[] = [];
  const rest = await answering((request, response) => {
    seen.push(
      request.url,
      Buffer.from(String(request.headers['x-api-code']), 'latin1').toString('latin1'),
    );
    response.setHeader('date', 'Wed, 22 Apr 2026 13:24:07 GMT');
    json({ status: 'ok', profile })(request, response);
  });
  const answer = await rest.authenticate(signal);
  expect(answer).toEqual({
    kind: 'ok',
    profile: {
      accountName: 'Desk 7',
      validity: { kind: 'unlimited' },
      requestLimitPerMinute: null,
      filters: null,
    },
    serverDateMs: nowMs + 7_000,
  });
  expect(seen).toEqual(['/client-api/hti/auth', canary]);
  expect(JSON.stringify(answer)).not.toContain('CANARY');
});

test('History returns its ideas as they came, prices as the digits that were sent', async () => {
  const rest = await answering((request, response) => {
    expect(request.url).toBe('/client-api/hti/history?limit=50');
    response.end('{"status":"ok","limit":50,"ideas":[{"idea_id":"a","PRICE":286.10},null,7]}');
  });
  const answer = await rest.history(50, signal);
  expect(answer).toMatchObject({
    kind: 'ok',
    ideas: [{ idea_id: 'a', PRICE: '286.10' }, null, 7],
    limit: 50,
  });
});

test.each([
  [20, 20],
  [1_000, 50],
  ['many', 50],
  [undefined, 50],
])(
  'History holds what we asked for, or less if the server says so: limit %s',
  async (said, limit) => {
    const rest = await answering(json({ ideas: [], limit: said }));
    expect(await rest.history(50, signal)).toMatchObject({ kind: 'ok', limit });
  },
);

test.each([
  [401, { detail: 'Invalid API code.' }, 'Invalid API code.'],
  [403, { detail: 'API code expired on 2026-04-30.' }, 'API code expired on 2026-04-30.'],
  [500, { message: 'Out of order.' }, 'Out of order.'],
  [418, {}, null],
  [422, { detail: [{ loc: ['limit'] }] }, null],
  [503, 'plain words', null],
])('status %i is told with the words of the server', async (status, body, message) => {
  const rest = await answering(json(body, status));
  const failed = { kind: 'failed', why: { kind: 'http', status, message } };
  expect(await rest.authenticate(signal)).toEqual(failed);
  expect(await rest.history(50, signal)).toEqual(failed);
});

test.each([404, 405, 410])('status %i means a wrong address', async (status) => {
  const rest = await answering(json({ detail: 'Not Found' }, status));
  const failed = { kind: 'failed', why: { kind: 'wrong-address', status } };
  expect(await rest.authenticate(signal)).toEqual(failed);
  expect(await rest.history(50, signal)).toEqual(failed);
  expect(await rest.probe(signal)).toEqual(failed);
});

test.each([200, 400, 401, 403, 422])(
  'a probe carries no code and finds HTI in a JSON answer of status %i',
  async (status) => {
    const seen: unknown[] = [];
    const rest = await answering((request, response) => {
      seen.push(request.url, request.headers['x-api-code']);
      json({ detail: 'Missing API code.' }, status)(request, response);
    });
    expect(await rest.probe(signal)).toEqual({ kind: 'ok' });
    expect(seen).toEqual(['/client-api/hti/auth', undefined]);
  },
);

const page = (status: number, type: string): Promise<Rest> =>
  answering((_request, response) => {
    response.writeHead(status, { 'content-type': type }).end('<html>Welcome</html>');
  });

test('a probe takes no page, no silence and no busy server for HTI', async () => {
  const html = { kind: 'failed', why: { kind: 'not-hti', what: 'html' } };
  expect(await (await page(200, 'text/html')).probe(signal)).toEqual(html);
  expect(await (await page(401, 'text/html')).probe(signal)).toEqual(html);
  expect(await (await page(200, 'application/json')).probe(signal)).toEqual(html);
  expect(await (await page(503, 'text/html')).probe(signal)).toEqual(refusedWith(503));
  const silent = restAt(await serveRaw(() => undefined), 50);
  expect(await silent.probe(signal)).toEqual({
    kind: 'failed',
    why: { kind: 'timeout', of: 'connect' },
  });
});

test('a call leaves no socket behind for a later one to find dead', async () => {
  const sockets: unknown[] = [];
  const rest = await answering((request, response) => {
    sockets.push(request.socket);
    json({ status: 'ok', ideas: [] })(request, response);
  });
  await rest.history(50, signal);
  await rest.history(50, signal);
  expect(new Set(sockets).size).toBe(2);
});

test('a server that repeats the code in its words does not get it into ours', async () => {
  const forms = [canary, encodeURIComponent(canary), new URLSearchParams({ a: canary }).toString()];
  const rest = await answering(json({ detail: `No such code: ${forms.join(' or ')}` }, 401));
  const answer = await rest.authenticate(signal);
  expect(answer).toMatchObject({ why: { kind: 'http', status: 401 } });
  expect(JSON.stringify(answer)).not.toContain('CANARY');
});

test('words that are too many or never end cost the words, not the status', async () => {
  const flood = await answering((_request, response) => {
    response.writeHead(403).end(`{"detail":"${'x'.repeat(100_000)}"}`);
  });
  const drip = restAt(
    await serveRaw((socket) => socket.write('HTTP/1.1 401 No\r\nContent-Length: 99\r\n\r\n{"de')),
  );
  const broken = restAt(
    await serveRaw((socket) => {
      socket.write('HTTP/1.1 401 No\r\nContent-Length: 99\r\n\r\n{"de', () => socket.end());
    }),
  );
  expect(await flood.authenticate(signal)).toEqual(refusedWith(403));
  expect(await drip.authenticate(signal)).toEqual(refusedWith(401));
  expect(await broken.authenticate(signal)).toEqual(refusedWith(401));
});

test.each([
  ['seconds', '7', 7_000],
  ['a date, by the clock of the server', 'Wed, 22 Apr 2026 15:00:09 GMT', 9_000],
  ['garbage', 'soon', null],
  ['nothing', null, null],
])('429 waits as Retry-After says: %s', async (_form, retryAfter, retryAfterMs) => {
  const rest = await answering((_request, response) => {
    response.setHeader('date', 'Wed, 22 Apr 2026 15:00:00 GMT');
    if (retryAfter !== null) response.setHeader('retry-after', retryAfter);
    response.writeHead(429).end();
  });
  expect(await rest.history(50, signal)).toEqual({
    kind: 'failed',
    why: { kind: 'rate-limited', retryAfterMs },
  });
});

test.each([301, 302, 303, 307, 308])(
  'a %i redirect is refused and takes the code nowhere',
  async (status) => {
    const strangers: unknown[] = [];
    const stranger = await serve((request, response) => {
      strangers.push(request.headers);
      response.end();
    });
    const redirected = { kind: 'failed', why: { kind: 'redirected' } };
    for (const location of [`${stranger}/x`, '/x', 'file:///etc/passwd']) {
      let asked = 0;
      const rest = await answering((_request, response) => {
        asked += 1;
        response.writeHead(status, { location }).end();
      });
      expect(await rest.authenticate(signal)).toEqual(redirected);
      expect(asked).toBe(1);
    }
    expect(strangers).toEqual([]);
  },
);

test.each([
  ['a page', 'text/html; charset=utf-8', 200, '<!doctype html>', 'html'],
  ['a page under the type of JSON', 'application/json', 200, '\n <html>', 'html'],
  ['a page instead of a refusal', 'text/html', 403, '<h1>Blocked</h1>', 'html'],
  ['nothing', 'application/json', 204, '', 'no-content'],
  ['an empty body', 'application/json', 200, '', 'unreadable'],
  ['half a body', 'application/json', 200, '{"ideas":[', 'unreadable'],
  ['a list', 'application/json', 200, '[]', 'unreadable'],
  ['null', 'application/json', 200, 'null', 'unreadable'],
  ['some other service', 'application/json', 200, '{"hello":"world"}', 'unreadable'],
  ['ideas that are no list', 'application/json', 200, '{"ideas":{},"profile":[]}', 'unreadable'],
  [
    'more than anyone would send',
    'application/json',
    200,
    `{"x":"${'x'.repeat(9e6)}"}`,
    'unreadable',
  ],
] as const)('%s is not HTI', async (_what, type, status, body, what) => {
  const rest = await answering((_request, response) => {
    response.writeHead(status, { 'content-type': type }).end(status === 204 ? undefined : body);
  });
  const failed = { kind: 'failed', why: { kind: 'not-hti', what } };
  expect(await rest.authenticate(signal)).toEqual(failed);
  expect(await rest.history(50, signal)).toEqual(failed);
});

test('a network that fails is told by its fault', async () => {
  const refused = restAt(await unusedUrl());
  const reset = restAt(await serveRaw((socket) => socket.resetAndDestroy()));
  const cut = restAt(
    await serveRaw((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{"id', () => socket.end());
    }),
  );
  expect(await refused.authenticate(signal)).toEqual(faulted('refused'));
  expect(await reset.authenticate(signal)).toEqual(faulted('reset'));
  expect(await cut.history(50, signal)).toEqual(faulted('reset'));
});

test('a server that never answers, or never ends its answer, is given up in time and hung up on', async () => {
  for (const start of ['', 'HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{"id']) {
    let hungUp: (() => void) | undefined;
    const isHungUp = new Promise<void>((resolve) => {
      hungUp = resolve;
    });
    const url = await serveRaw((socket) => {
      socket.on('close', () => hungUp?.());
      socket.write(start);
    });
    // Long enough for a busy machine to have sent the request.
    const answer = await restAt(url, 1_000).history(50, signal);
    expect(answer).toEqual({ kind: 'failed', why: { kind: 'timeout', of: 'history' } });
    await isHungUp;
  }
});

test('a call that the caller aborts is ended at once, also before it began', async () => {
  const renewed = { kind: 'failed', why: { kind: 'renewed' } };
  const aborter = new AbortController();
  const rest = restAt(await serveRaw(() => aborter.abort()));
  expect(await rest.authenticate(aborter.signal)).toEqual(renewed);
  expect(await rest.history(50, aborter.signal)).toEqual(renewed);
});

test('a code that no header can carry fails without a word of it', async () => {
  const rest = createHtiRest({
    fetch,
    address: { baseUrl: await unusedUrl() },
    code: new ApiCode('CANARY\nCANARY'),
    parseJson: parseJsonWithDigits,
    nowMs: () => nowMs,
    redact: (text) => text,
  });
  expect(await rest.authenticate(signal)).toEqual({
    kind: 'failed',
    why: { kind: 'network', fault: 'other' },
  });
});
