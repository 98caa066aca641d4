import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readIdeaTime } from './idea-time.ts';

const instant = (text: unknown) => {
  const { atMs } = readIdeaTime(text);
  return atMs === null ? null : new Date(atMs).toISOString();
};

test('EST is the clock on the wall in New York, in summer too', () => {
  // The vendor's own example: created before it was served at 13:24 UTC.
  expect(instant('2026-04-22 09:15:05 EST')).toBe('2026-04-22T13:15:05.000Z');
  expect(instant('2026-01-22 09:15:05 EST')).toBe('2026-01-22T14:15:05.000Z');
});

test('EDT and ET mean the same wall clock', () => {
  expect(['EDT', 'ET', 'est'].map((zone) => instant(`2026-04-22 09:15:05 ${zone}`))).toEqual(
    Array(3).fill('2026-04-22T13:15:05.000Z'),
  );
});

test('where the clock shows an hour twice, the first one is meant', () => {
  expect(instant('2026-11-01 00:59:59 EST')).toBe('2026-11-01T04:59:59.000Z');
  expect(instant('2026-11-01 01:00:00 EST')).toBe('2026-11-01T05:00:00.000Z');
  expect(instant('2026-11-01 01:59:59 EST')).toBe('2026-11-01T05:59:59.000Z');
  expect(instant('2026-11-01 02:00:00 EST')).toBe('2026-11-01T07:00:00.000Z');
});

test('an hour that the clock skips is read as if it had not been put forward', () => {
  expect(instant('2026-03-08 01:59:59 EST')).toBe('2026-03-08T06:59:59.000Z');
  expect(instant('2026-03-08 02:30:00 EST')).toBe('2026-03-08T07:30:00.000Z');
  expect(instant('2026-03-08 03:30:00 EST')).toBe('2026-03-08T07:30:00.000Z');
});

test.each([
  ['2026-04-22T13:24:00Z', '2026-04-22T13:24:00.000Z'],
  ['2026-04-22t13:24:00z', '2026-04-22T13:24:00.000Z'],
  ['2026-04-22T13:24Z', '2026-04-22T13:24:00.000Z'],
  ['2026-04-22T13:24:00.5Z', '2026-04-22T13:24:00.500Z'],
  ['2026-04-22T13:24:00.123456789Z', '2026-04-22T13:24:00.123Z'],
  ['2026-04-22T13:24:00+02:00', '2026-04-22T11:24:00.000Z'],
  ['2026-04-22T13:24:00-0530', '2026-04-22T18:54:00.000Z'],
  ['2026-04-22 13:24:00 +02', '2026-04-22T11:24:00.000Z'],
  ['2026-04-22 13:24:00 UTC', '2026-04-22T13:24:00.000Z'],
  ['2026-04-22 13:24:00 GMT', '2026-04-22T13:24:00.000Z'],
  ['  2024-02-29   13:24:00   Z ', '2024-02-29T13:24:00.000Z'],
])('%s is an instant', (text, iso) => {
  expect(instant(text)).toBe(iso);
});

test.each([
  '2026-04-22 13:24:00',
  '2026-04-22T13:24:00',
  '2026-04-22',
  '2026-02-30 13:24:00 EST',
  '2026-13-01 13:24:00 EST',
  '2025-02-29 13:24:00 Z',
  '2026-04-22 24:00:00 EST',
  '2026-04-22 13:60:00 EST',
  '2026-04-22 13:24:60 Z',
  '2026-04-22 13:24:00 PST',
  '2026-04-22 13:24:00 +24:00',
  '0026-04-22 13:24:00 Z',
  '22/04/2026 13:24 EST',
  'GTC',
])('%s keeps its text and has no instant', (text) => {
  expect(readIdeaTime(text)).toEqual({ atMs: null, text });
});

test.each([undefined, null, {}, [], true, Number.NaN, ''])('%j is no time at all', (raw) => {
  expect(readIdeaTime(raw)).toEqual({ atMs: null, text: '' });
});

test('a bare number is shown and not guessed', () => {
  expect(readIdeaTime(1_776_864_240)).toEqual({ atMs: null, text: '1776864240' });
});

test('every instant is found again from its wall clock in New York, but for the doubled hour', () => {
  const wall = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'America/New_York',
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  const seconds = fc.integer({ min: Date.UTC(1990, 0) / 1000, max: Date.UTC(2060, 0) / 1000 });
  fc.assert(
    fc.property(seconds, (second) => {
      const atMs = second * 1000;
      const found = readIdeaTime(`${wall.format(atMs)} EST`).atMs ?? Number.NaN;
      expect(wall.format(found)).toBe(wall.format(atMs));
      expect([0, 3_600_000]).toContain(atMs - found);
    }),
    { numRuns: 2_000 },
  );
});
