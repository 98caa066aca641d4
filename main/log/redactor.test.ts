import { assert, oneof, property, string, type StringConstraints } from 'fast-check';
import { expect, test } from 'vitest';
import { ApiCode } from '../vault/api-code.ts';
import { createRedactor } from './redactor.ts';

const hiding = (code: string) => {
  const redactor = createRedactor();
  redactor.hide(new ApiCode(code));
  return redactor.redact;
};

test('a registered code is replaced wherever it stands', () => {
  expect(hiding('k-42')('code k-42 refused (k-42)')).toBe('code [api code] refused ([api code])');
});

test.each([
  ['as text', 'a b/ü"~'],
  ['encoded for a URL', encodeURIComponent('a b/ü"~')],
  ['encoded for a URL in lower-case hex', 'a%20b%2f%c3%bc%22~'],
  ['encoded as a form', new URLSearchParams({ q: 'a b/ü"~' }).toString().slice(2)],
  ['as base64', Buffer.from('a b/ü"~').toString('base64')],
  ['as base64url', Buffer.from('a b/ü"~').toString('base64url')],
  ['escaped in JSON', String.raw`a b/ü\"~`],
])('a code is hidden %s', (_name, form) => {
  expect(hiding('a b/ü"~')(`<${form}>`)).toBe('<[api code]>');
});

test('the code in an address is hidden even if nobody registered it', () => {
  const { redact } = createRedactor();
  expect(redact('GET http://h:3500/client-api/hti/stream?api_code=s3cr%2Bt&poll_seconds=2')).toBe(
    'GET http://h:3500/client-api/hti/stream?api_code=[api code]&poll_seconds=2',
  );
  expect(redact('{"X-API-Code":"s3cret"}')).toBe('{"X-API-Code":"[api code]"}');
});

test('a code that no URL can hold as it is, half of a character in it, is hidden in both forms', () => {
  const redact = hiding('k-42\ud83d');
  expect(redact('<k-42\ud83d> <k-42%EF%BF%BD>')).toBe('<[api code]> <[api code]>');
});

test('two codes are hidden, one being the beginning of the other', () => {
  const redactor = createRedactor();
  redactor.hide(new ApiCode('key'));
  redactor.hide(new ApiCode('key-2026'));
  expect(redactor.redact('key-2026 key')).toBe('[api code] [api code]');
});

test('text without a secret stays as it is', () => {
  expect(hiding('k-42')('feed live, 42 ideas')).toBe('feed live, 42 ideas');
});

test('a code with half a character in it is hidden too, as it is and as it travels', () => {
  expect(hiding('k\ud800-42')('k\ud800-42 k%EF%BF%BD-42')).toBe('[api code] [api code]');
});

const anyText = (bounds: StringConstraints = {}) =>
  oneof(string(bounds), string({ ...bounds, unit: 'binary' }));

test('no code of at least twelve characters survives in any text around it', () => {
  assert(
    property(anyText({ minLength: 12 }), anyText(), anyText(), (code, before, after) => {
      const redacted = hiding(code)(`${before}${code}${after}`);
      expect(redacted.split('[api code]').every((part) => !part.includes(code))).toBe(true);
    }),
  );
});
