import { expect, test } from 'vitest';
import type { DropReason, HaltReason } from '../contract/feed-state.ts';
import { describeOutcome } from './describe-account.ts';

test('a connection that stands needs no words', () => {
  expect(describeOutcome({ kind: 'connected', account: { kind: 'demo' } })).toBeNull();
});

test('a refused code is told at the code, with the words of the server', () => {
  const why = { kind: 'bad-code', message: 'Invalid API code.' } as const;
  expect(describeOutcome({ kind: 'refused', why })).toMatchObject({
    about: 'code',
    text: 'The server refused this API code. “Invalid API code.”',
  });
});

test('a question before the code is sent is no complaint', () => {
  expect(describeOutcome({ kind: 'in-clear', baseUrl: 'http://h', overTls: null })).toBeNull();
});

test.each<[string, DropReason, RegExp, RegExp]>([
  ['DNS', { kind: 'network', fault: 'dns' }, /name was not found/, /spelling/],
  ['refused', { kind: 'network', fault: 'refused' }, /nothing answers/, /port/],
  ['TLS', { kind: 'network', fault: 'tls' }, /certificate/, /clock/],
  ['no answer', { kind: 'timeout', of: 'auth' }, /in time/, /firewall/],
  ['a web page', { kind: 'not-hti', what: 'html' }, /web page/, /address and the port/],
  ['404', { kind: 'wrong-address', status: 404 }, /no HTI feed/, /address and the port/],
  ['a redirect', { kind: 'redirected' }, /elsewhere/, /points to/],
  ['429', { kind: 'rate-limited', retryAfterMs: 30_000 }, /wait 30 s/, /Wait for that long/],
  ['500', { kind: 'http', status: 500, message: null }, /error 500/, /few minutes/],
  ['503', { kind: 'http', status: 503, message: 'Busy.' }, /“Busy.”/, /few minutes/],
])('%s is told at the address in words of its own, with what to do', (_name, why, text, toDo) => {
  const said = describeOutcome({ kind: 'failed', why });
  expect(said?.about).toBe('server');
  expect(said?.text).toMatch(text);
  expect(said?.toDo).toMatch(toDo);
});

test.each<[string, HaltReason, RegExp, RegExp]>([
  ['401', { kind: 'bad-code', message: null }, /refused this API code/, /Copy it once more/],
  ['403', { kind: 'profile-expired', message: null }, /expired or is not valid/, /renew it/],
])('%s is told at the code, with what to do', (_name, why, text, toDo) => {
  const said = describeOutcome({ kind: 'refused', why });
  expect(said?.about).toBe('code');
  expect(said?.text).toMatch(text);
  expect(said?.toDo).toMatch(toDo);
});
