import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ApiCode } from '../../vault/api-code.ts';
import {
  authUrl,
  historyUrl,
  overTls,
  readHtiAddress,
  secretStreamUrl,
  travelsInClear,
} from './hti-address.ts';

test.each([
  ['http://hti.example:3500', 'http://hti.example:3500'],
  ['  https://hti.example  ', 'https://hti.example'],
  ['hti.example', 'http://hti.example'],
  ['localhost:3500', 'http://localhost:3500'],
  ['10.0.0.7:3500/', 'http://10.0.0.7:3500'],
  ['[::1]:3500', 'http://[::1]:3500'],
  ['//hti.example', 'http://hti.example'],
  ['HTTPS://HTI.Example:443/', 'https://hti.example'],
  ['https://gateway.example/hti//', 'https://gateway.example/hti'],
  ['http://h:3500/client-api/hti/stream?api_code=secret&poll_seconds=2', 'http://h:3500'],
  ['http://h:3500/client-api/hti/auth', 'http://h:3500'],
  ['http://h:3500/client-api', 'http://h:3500'],
  ['https://g.example/eu/client-api/hti/history?limit=50', 'https://g.example/eu'],
  ['https://user:password@h.example/?api_code=secret#secret', 'https://h.example'],
])('%s is the address %s', (typed, baseUrl) => {
  expect(readHtiAddress(typed)).toEqual({ baseUrl });
});

test.each([
  '',
  '   ',
  'http://',
  'ftp://hti.example',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,x',
  'mailto:someone@hti.example',
  'http://two words',
  'http://h:99999',
  'localhost:',
  '[::1',
])('"%s" is no address', (typed) => {
  expect(readHtiAddress(typed)).toBe('bad-address');
});

test('whatever is typed, an address is one that reads as itself, without query, user or fragment', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.webUrl({ withQueryParameters: true, withFragments: true }),
        fc.string(),
        fc.string({ unit: 'binary' }),
      ),
      (typed) => {
        const address = readHtiAddress(typed);
        if (address === 'bad-address') return;
        expect(address.baseUrl).toMatch(/^https?:\/\/[^?#]*[^?#/]$/);
        expect(new URL(address.baseUrl)).toMatchObject({ username: '', password: '' });
        expect(readHtiAddress(address.baseUrl)).toEqual(address);
      },
    ),
  );
});

test.each([
  ['http://hti.example', true],
  ['http://10.0.0.7:3500', true],
  ['http://localhost.example', true],
  ['http://127.0.0.1.example', true],
  ['https://hti.example', false],
  ['http://localhost:3500', false],
  ['http://hti.localhost', false],
  ['http://127.8.8.8', false],
  ['http://[::1]:3500', false],
])('the code travels in clear to %s: %s', (baseUrl, inClear) => {
  expect(travelsInClear(baseUrl)).toBe(inClear);
});

test('the same place over TLS keeps its port', () => {
  expect(overTls('http://hti.example:3500/eu')).toBe('https://hti.example:3500/eu');
  expect(overTls('http://hti.example')).toBe('https://hti.example');
});

test('the endpoints stand below the base', () => {
  const address = { baseUrl: 'https://g.example/eu' };
  expect(authUrl(address)).toBe('https://g.example/eu/client-api/hti/auth');
  expect(historyUrl(address, 50)).toBe('https://g.example/eu/client-api/hti/history?limit=50');
});

test("the stream's address carries the code whole, whatever it is made of", () => {
  const address = { baseUrl: 'http://h:3500' };
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
      const url = new URL(secretStreamUrl(address, new ApiCode(text), 2));
      expect(url.pathname).toBe('/client-api/hti/stream');
      expect(url.searchParams.get('api_code')).toBe(text);
      expect(url.searchParams.get('poll_seconds')).toBe('2.0');
    }),
  );
});
