import { expect, test } from 'vitest';
import { readHttpDate } from './http-date.ts';
import { LONGEST_RETRY_AFTER_MS, readRetryAfter } from './retry-after.ts';

const nowMs = Date.UTC(2026, 3, 22, 13, 24, 0);

test.each([
  ['7', 7_000],
  [' 7 ', 7_000],
  ['0', 0],
  ['007', 7_000],
  ['Wed, 22 Apr 2026 13:24:30 GMT', 30_000],
])('"%s" is read as the wait it means', (text, waitMs) => {
  expect(readRetryAfter(text, nowMs)).toBe(waitMs);
});

test('a date that has passed asks for no wait', () => {
  expect(readRetryAfter('Wed, 22 Apr 2026 13:00:00 GMT', nowMs)).toBe(0);
});

test.each(['1000000000', '9'.repeat(400), 'Fri, 22 Apr 2033 13:24:30 GMT'])(
  'a wait of hours or years is capped at a quarter of an hour: %s',
  (text) => {
    expect(readRetryAfter(text, nowMs)).toBe(LONGEST_RETRY_AFTER_MS);
  },
);

test.each([
  null,
  '',
  'soon',
  '-7',
  '+7',
  '7.5',
  '7s',
  '1e3',
  '0x10',
  '2026-04-22T13:24:30Z',
  'NaN',
])('anything else says nothing: %s', (text) => {
  expect(readRetryAfter(text, nowMs)).toBeNull();
});

test('an HTTP date is read in the form that senders must use, and in no other', () => {
  expect(readHttpDate('Sun, 06 Nov 1994 08:49:37 GMT')).toBe(784_111_777_000);
  expect(readHttpDate('Sun, 06 Nov 1994 28:49:37 GMT')).toBeNull();
  expect(readHttpDate('Sunday, 06-Nov-94 08:49:37 GMT')).toBeNull();
  expect(readHttpDate('Sun Nov  6 08:49:37 1994')).toBeNull();
  expect(readHttpDate('7')).toBeNull();
  expect(readHttpDate(null)).toBeNull();
});
