import { anything, assert, constantFrom, property } from 'fast-check';
import { expect, test } from 'vitest';
import { callNames } from '../../preload/contract/calls.ts';
import { askReaders } from './read-asks.ts';

const bad = { kind: 'bad-ask' };

test('an account form is read as typed, without what else came with it', () => {
  const form = { baseUrl: ' http://h:3500/ ', apiCode: 'hti-secret' };
  expect(askReaders['account:connect']({ ...form, isAdmin: true })).toEqual({
    kind: 'ok',
    ask: form,
  });
});

test.each([
  ['no object', 'http://h'],
  ['null', null],
  ['a field missing', { baseUrl: 'http://h' }],
  ['a code that is no text', { baseUrl: 'http://h', apiCode: ['x'] }],
  ['an endless address', { baseUrl: 'h'.repeat(2049), apiCode: 'x' }],
  ['an endless code', { baseUrl: 'http://h', apiCode: 'x'.repeat(4097) }],
])('an account form with %s is refused', (_name, raw) => {
  expect(askReaders['account:connect'](raw)).toEqual(bad);
});

test('pausing wants a yes or no, not something that looks like it', () => {
  expect(askReaders['alerts:set-paused'](true)).toEqual({ kind: 'ok', ask: true });
  expect(askReaders['alerts:set-paused'](1)).toEqual(bad);
  expect(askReaders['alerts:set-paused']('false')).toEqual(bad);
});

test('an idea is named by a text of reasonable length', () => {
  expect(askReaders['idea:mark-read']('HTI11_TB_AMD')).toEqual({ kind: 'ok', ask: 'HTI11_TB_AMD' });
  expect(askReaders['idea:mark-read']('x'.repeat(513))).toEqual(bad);
  expect(askReaders['idea:mark-read'](['HTI11_TB_AMD'])).toEqual(bad);
});

test('a call that asks nothing takes nothing', () => {
  expect(askReaders['desk:snapshot'](undefined)).toEqual({ kind: 'ok', ask: undefined });
  expect(askReaders['desk:snapshot']({})).toEqual(bad);
});

test('whatever is sent on whatever channel is read or refused, and never breaks the reader', () => {
  assert(
    property(constantFrom(...callNames), anything({ withNullPrototype: true }), (name, raw) => {
      expect(['ok', 'bad-ask']).toContain(askReaders[name](raw).kind);
    }),
  );
});
