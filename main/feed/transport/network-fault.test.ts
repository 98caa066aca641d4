import { expect, test } from 'vitest';
import { dropReasonOf } from './network-fault.ts';
import { serve, serveRaw, unusedUrl } from './testing/loopback.ts';

const nodeError = (code: string) =>
  new TypeError('fetch failed', { cause: Object.assign(new Error('any words'), { code }) });

test.each([
  ['net::ERR_NAME_NOT_RESOLVED', 'dns'],
  ['net::ERR_DNS_TIMED_OUT', 'dns'],
  ['net::ERR_CONNECTION_REFUSED', 'refused'],
  ['net::ERR_CONNECTION_RESET', 'reset'],
  ['net::ERR_CONNECTION_CLOSED', 'reset'],
  ['net::ERR_EMPTY_RESPONSE', 'reset'],
  ['net::ERR_INCOMPLETE_CHUNKED_ENCODING', 'reset'],
  ['net::ERR_CONTENT_LENGTH_MISMATCH', 'reset'],
  ['net::ERR_HTTP2_PROTOCOL_ERROR', 'reset'],
  ['net::ERR_CERT_AUTHORITY_INVALID', 'tls'],
  ['net::ERR_CERT_DATE_INVALID', 'tls'],
  ['net::ERR_CERTIFICATE_TRANSPARENCY_REQUIRED', 'tls'],
  ['net::ERR_SSL_PROTOCOL_ERROR', 'tls'],
  ['net::ERR_ADDRESS_UNREACHABLE', 'unreachable'],
  ['net::ERR_INTERNET_DISCONNECTED', 'unreachable'],
  ['net::ERR_NETWORK_CHANGED', 'unreachable'],
  ['net::ERR_PROXY_AUTH_REQUESTED', 'proxy-sign-in'],
  ['net::ERR_PROXY_CONNECTION_FAILED', 'unreachable'],
  ['net::ERR_TUNNEL_CONNECTION_FAILED', 'unreachable'],
  ['net::ERR_CONNECTION_TIMED_OUT', 'unreachable'],
  ['net::ERR_INVALID_HTTP_RESPONSE', 'other'],
  ['net::ERR_FAILED', 'other'],
  ['net::ERR_UNSAFE_PORT', 'other'],
] as const)('Chromium: %s is the fault "%s"', (message, fault) => {
  expect(dropReasonOf(new Error(message))).toEqual({ kind: 'network', fault });
});

test.each([
  ['ENOTFOUND', 'dns'],
  ['EAI_AGAIN', 'dns'],
  ['ECONNREFUSED', 'refused'],
  ['ECONNRESET', 'reset'],
  ['EPIPE', 'reset'],
  ['UND_ERR_SOCKET', 'reset'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'tls'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls'],
  ['CERT_HAS_EXPIRED', 'tls'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls'],
  ['EHOSTUNREACH', 'unreachable'],
  ['ENETUNREACH', 'unreachable'],
  ['UND_ERR_CONNECT_TIMEOUT', 'unreachable'],
  ['HPE_INVALID_CONSTANT', 'other'],
] as const)('Node: %s is the fault "%s"', (code, fault) => {
  expect(dropReasonOf(nodeError(code))).toEqual({ kind: 'network', fault });
});

test.each([
  ['net.fetch', new Error("Attempted to redirect, but redirect policy was 'error'")],
  ['Node', new TypeError('fetch failed', { cause: new Error('unexpected redirect') })],
  ['Chromium, to an address it cannot read', new Error('net::ERR_INVALID_REDIRECT')],
])('a refused redirect is told apart from a broken network: %s', (_by, error) => {
  expect(dropReasonOf(error)).toEqual({ kind: 'redirected' });
});

test.each([
  ['a text', 'net::ERR_NAME_NOT_RESOLVED'],
  ['nothing', undefined],
  ['null', null],
  ['an error without a code', new Error('ENOTFOUND')],
  ['an error that is its own cause', circular()],
])('%s is the fault "other"', (_what, error) => {
  expect(dropReasonOf(error)).toEqual({ kind: 'network', fault: 'other' });
});

function circular(): Error {
  const error = new Error('round');
  error.cause = error;
  return error;
}

async function rejectionOf(url: string): Promise<unknown> {
  return fetch(url, { redirect: 'error' }).then(
    () => expect.fail('it was answered'),
    (error: unknown) => error,
  );
}

test('what Node really rejects with is recognised', async () => {
  const refused = await rejectionOf(await unusedUrl());
  const reset = await rejectionOf(await serveRaw((socket) => socket.resetAndDestroy()));
  const garbage = await rejectionOf(await serveRaw((socket) => socket.end('not HTTP\r\n\r\n')));
  const redirected = await rejectionOf(
    await serve((_request, response) => response.writeHead(302, { location: '/x' }).end()),
  );
  const notTls = (await serve((_request, response) => response.end())).replace('http:', 'https:');
  expect(dropReasonOf(refused)).toEqual({ kind: 'network', fault: 'refused' });
  expect(dropReasonOf(reset)).toEqual({ kind: 'network', fault: 'reset' });
  expect(dropReasonOf(garbage)).toEqual({ kind: 'network', fault: 'other' });
  expect(dropReasonOf(redirected)).toEqual({ kind: 'redirected' });
  expect(dropReasonOf(await rejectionOf(notTls))).toEqual({ kind: 'network', fault: 'tls' });
  // A name that is too long to ask anybody for it.
  const unnamed = await rejectionOf(`http://${'x'.repeat(64)}.invalid`);
  expect(dropReasonOf(unnamed)).toEqual({ kind: 'network', fault: 'dns' });
});
