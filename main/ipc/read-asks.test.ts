import { expect, test } from 'vitest';
import { type AlertRule, everyIdea } from '../../preload/contract/alert-rules.ts';
import type { Bookmark, Query } from '../../preload/contract/bookmark.ts';
import { askReaders } from './read-asks.ts';

const bad = { kind: 'bad-ask' };

const unasked: Query = {
  text: '',
  sides: [],
  assetClasses: [],
  timeframes: [],
  prefixes: [],
  life: null,
  unread: false,
  starred: false,
  hidden: false,
  order: 'arrival',
};

test('an account form is read as typed, without what else came with it', () => {
  const form = {
    baseUrl: ' http://h:3500/ ',
    apiCode: 'hti-secret',
    storeReadable: false,
    mayBeClear: false,
  };
  expect(askReaders['account:connect']({ ...form, isAdmin: true })).toEqual({
    kind: 'ok',
    ask: form,
  });
});

test.each([
  ['no object', 'http://h'],
  ['null', null],
  ['a field missing', { baseUrl: 'http://h' }],
  [
    'a code that is no text',
    { baseUrl: 'http://h', apiCode: ['x'], storeReadable: false, mayBeClear: false },
  ],
  [
    'an endless address',
    { baseUrl: 'h'.repeat(2049), apiCode: 'x', storeReadable: false, mayBeClear: false },
  ],
  [
    'an endless code',
    { baseUrl: 'http://h', apiCode: 'x'.repeat(4097), storeReadable: false, mayBeClear: false },
  ],
  ['a consent that is no yes or no', { baseUrl: 'http://h', apiCode: 'x', storeReadable: 'yes' }],
])('an account form with %s is refused', (_name, raw) => {
  expect(askReaders['account:connect'](raw)).toEqual(bad);
});

test('a pause is one of those that are offered', () => {
  expect(askReaders['alerts:pause']('1-hour')).toEqual({ kind: 'ok', ask: '1-hour' });
  expect(askReaders['alerts:pause']('2-hours')).toEqual(bad);
  expect(askReaders['alerts:pause'](true)).toEqual(bad);
});

const bookmark: Bookmark = {
  page: 'settings',
  openedId: 'amd',
  cursorId: null,
  onlyIds: ['amd', 'spy'],
  query: { ...unasked, text: 'amd', sides: ['buy'], timeframes: ['M5'], order: 'confidence' },
  listPlace: { row: 'idea amd', offset: -12.5, seenUpToMs: 1_776_847_200_000 },
};

test('a bookmark is read whole, without what else came with it', () => {
  const read = askReaders['bookmark:keep']({ ...bookmark, isAdmin: true });
  expect(read).toEqual({ kind: 'ok', ask: bookmark });
});

test.each([
  ['a page that is none', { page: 'admin' }],
  ['an idea that is no text', { openedId: 7 }],
  ['a row without a place', { listPlace: { row: 'idea amd' } }],
  ['a place that is nowhere', { listPlace: { ...bookmark.listPlace, offset: Number.NaN } }],
  ['a side that is none', { query: { ...bookmark.query, sides: ['long'] } }],
  ['an endless search', { query: { ...bookmark.query, text: 'x'.repeat(1_001) } }],
  ['an order that nobody knows', { query: { ...bookmark.query, order: 'luck' } }],
  ['too many ideas', { onlyIds: Array(20_001).fill('amd') }],
])('a bookmark with %s is refused', (_name, part) => {
  expect(askReaders['bookmark:keep']({ ...bookmark, ...part })).toEqual(bad);
});

const rule: AlertRule = { id: 'r1', name: 'Euro', when: everyIdea, verdict: 'silent' };

test('rules are read whole and in their order, without what else came with them', () => {
  const other = {
    ...rule,
    id: 'r2',
    when: { ...everyIdea, instruments: ['EUR*'], sides: ['buy'] },
  };
  expect(askReaders['rules:save']([rule, { ...other, isAdmin: true }])).toEqual({
    kind: 'ok',
    ask: [rule, other],
  });
});

test.each([
  ['no list', rule],
  ['one of which is none', [rule, null]],
  ['two of the same id', [rule, rule]],
  ['a verdict that nobody knows', [{ ...rule, verdict: 'delete' }]],
  ['an empty name', [{ ...rule, name: '' }]],
  ['a minimum that is no number', [{ ...rule, when: { ...everyIdea, minMove: '1' } }]],
  ['a minimum below zero', [{ ...rule, when: { ...everyIdea, minConfidence: -1 } }]],
  ['a side that is none', [{ ...rule, when: { ...everyIdea, sides: ['long'] } }]],
  ['too many patterns', [{ ...rule, when: { ...everyIdea, prefixes: Array(41).fill('*') } }]],
  ['an endless pattern', [{ ...rule, when: { ...everyIdea, orderTypes: ['x'.repeat(201)] } }]],
  [
    'more of them than there may be',
    Array.from({ length: 51 }, (_, id) => ({ ...rule, id: `${id}` })),
  ],
])('rules with %s are refused as a whole', (_name, raw) => {
  expect(askReaders['rules:save'](raw)).toEqual(bad);
  expect(askReaders['rules:preview'](raw)).toEqual(bad);
});

test('what is muted is an instrument or a strategy feed with a name', () => {
  const amd = { kind: 'instrument', value: 'AMD' };
  expect(askReaders['rules:mute'](amd)).toEqual({ kind: 'ok', ask: amd });
  expect(askReaders['rules:mute']({ kind: 'instrument', value: '' })).toEqual(bad);
  expect(askReaders['rules:mute']({ kind: 'side', value: 'buy' })).toEqual(bad);
  expect(askReaders['rules:mute']('AMD')).toEqual(bad);
});

test('quiet hours have days of the week and times of a clock', () => {
  const night = { days: ['mon', 'fri'], from: '22:00', to: '07:30' };
  expect(askReaders['quiet-hours:save']([night])).toEqual({ kind: 'ok', ask: [night] });
  expect(askReaders['quiet-hours:save']([{ ...night, to: '24:00' }])).toEqual(bad);
  expect(askReaders['quiet-hours:save']([{ ...night, from: '9:00' }])).toEqual(bad);
  expect(askReaders['quiet-hours:save']([{ ...night, days: ['mon', 'mon'] }])).toEqual(bad);
  expect(askReaders['quiet-hours:save'](Array.from({ length: 15 }, () => night))).toEqual(bad);
});

test('the patience with the feed is in whole seconds, and has bounds', () => {
  expect(askReaders['alerts:connection-delay'](90)).toEqual({ kind: 'ok', ask: 90 });
  for (const raw of [9, 3601, 60.5, Number.NaN, '60']) {
    expect(askReaders['alerts:connection-delay'](raw)).toEqual(bad);
  }
});

test('an idea is named by a text of reasonable length', () => {
  expect(askReaders['idea:mark-read']('HTI11_TB_AMD')).toEqual({ kind: 'ok', ask: 'HTI11_TB_AMD' });
  expect(askReaders['idea:mark-read']('x'.repeat(513))).toEqual(bad);
  expect(askReaders['idea:mark-read'](['HTI11_TB_AMD'])).toEqual(bad);
});

test('a mark is read as what it says, and nothing else', () => {
  const ask = { ideaId: 'a', mark: { kind: 'decision', decision: 'taken', version: 3 } };
  expect(askReaders['idea:mark']({ ...ask, sender: 'x' })).toEqual({ kind: 'ok', ask });
  for (const mark of [
    { kind: 'decision', decision: 'taken', version: -1 },
    { kind: 'decision', decision: 'sold', version: 1 },
    { kind: 'star', starred: 'yes' },
    { kind: 'note', text: 'x'.repeat(2_001) },
    { kind: 'delete' },
    null,
  ])
    expect(askReaders['idea:mark']({ ideaId: 'a', mark })).toEqual(bad);
});

test('an export names a known format and a bounded number of ideas', () => {
  const ask = { format: 'csv', ideaIds: ['a', 'b'] };
  expect(askReaders['ideas:export'](ask)).toEqual({ kind: 'ok', ask });
  expect(askReaders['ideas:export']({ ...ask, format: 'exe' })).toEqual(bad);
  expect(askReaders['ideas:export']({ ...ask, ideaIds: ['a', 7] })).toEqual(bad);
  expect(askReaders['ideas:export']({ ...ask, ideaIds: Array(10_001).fill('a') })).toEqual(bad);
});

test('the clipboard takes a page of text and no more', () => {
  expect(askReaders['clipboard:write']('x'.repeat(10_000)).kind).toBe('ok');
  expect(askReaders['clipboard:write']('x'.repeat(10_001))).toEqual(bad);
});

test('a sound is one of those that come with the app, for every occasion', () => {
  const sounds = { buy: 'rise', sell: 'fall', update: 'none', connectionLost: 'default' };
  expect(askReaders['sounds:save']({ ...sounds, more: 1 })).toEqual({ kind: 'ok', ask: sounds });
  expect(askReaders['sounds:save']({ ...sounds, sell: '/etc/passwd' })).toEqual(bad);
  expect(askReaders['sounds:save']({ buy: 'rise' })).toEqual(bad);
  expect(askReaders['sounds:preview']('knock')).toEqual({ kind: 'ok', ask: 'knock' });
  expect(askReaders['sounds:preview']('default')).toEqual(bad);
});

test('a call that asks nothing takes nothing', () => {
  expect(askReaders['desk:snapshot'](undefined)).toEqual({ kind: 'ok', ask: undefined });
  expect(askReaders['desk:snapshot']({})).toEqual(bad);
});

test('what went wrong in the page is told in bounded text', () => {
  expect(askReaders['fault:report']('TypeError: x')).toEqual({ kind: 'ok', ask: 'TypeError: x' });
  expect(askReaders['fault:report']('x'.repeat(2001))).toEqual(bad);
});
