import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readIdeaTime } from '../ideas/idea-time.ts';
import { newYorkStamp, newYorkText } from './new-york-text.ts';

test.each([
  ['in winter', '2026-01-15T17:00:00Z', '2026-01-15 12:00:00 EST'],
  ['in summer, still called EST', '2026-07-15T16:00:00Z', '2026-07-15 12:00:00 EST'],
  ['just before the clocks go forward', '2026-03-08T06:59:59Z', '2026-03-08 01:59:59 EST'],
  ['just after the clocks went forward', '2026-03-08T07:00:00Z', '2026-03-08 03:00:00 EST'],
  ['in the hour that comes twice, first', '2026-11-01T05:30:00Z', '2026-11-01 01:30:00 EST'],
  ['at midnight', '2026-07-15T04:00:00Z', '2026-07-15 00:00:00 EST'],
])('a time is New York wall clock %s', (_when, utc, text) => {
  expect(newYorkText(Date.parse(utc))).toBe(text);
});

test('in the hour that the wall clock shows again a time is UTC', () => {
  for (const utc of ['2026-11-01T06:00:00Z', '2026-11-01T06:59:59Z'])
    expect(newYorkText(Date.parse(utc))).toBe(utc);
  expect(newYorkText(Date.parse('2026-11-01T07:00:00Z'))).toBe('2026-11-01 02:00:00 EST');
});

test('the stamp of an id is the same clock without separators', () => {
  expect(newYorkStamp(Date.parse('2026-04-22T08:30:00Z'))).toBe('20260422_043000');
});

test('no stamp comes twice, in the hour that the wall clock shows twice neither', () => {
  const stamps = ['2026-11-01T05:30:00Z', '2026-11-01T06:30:00Z', '2026-11-01T11:30:00Z'];
  expect(stamps.map((utc) => newYorkStamp(Date.parse(utc)))).toEqual([
    '20261101_013000',
    '20261101T063000Z',
    '20261101_063000',
  ]);
});

test('the app reads any time as the second that was meant', () => {
  const anyTime = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2036, 0) });
  const inAutumn = fc.integer({ min: Date.UTC(2026, 10, 1, 4), max: Date.UTC(2026, 10, 1, 8) });
  fc.assert(
    fc.property(fc.oneof(anyTime, inAutumn), (atMs) => {
      expect(readIdeaTime(newYorkText(atMs)).atMs).toBe(Math.floor(atMs / 1000) * 1000);
    }),
  );
});
