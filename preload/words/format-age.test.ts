import { expect, test } from 'vitest';
import { formatAge, formatSpan, formatTimeLeft, formatWait } from './format-age.ts';

const minute = 60_000;
const hour = 60 * minute;
const now = Date.UTC(2026, 3, 22, 13, 24);

test.each([
  [0, '0 s'],
  [59_999, '59 s'],
  [minute, '1 min'],
  [hour - 1, '59 min'],
  [hour, '1 h'],
  [24 * hour - 1, '23 h'],
  [49 * hour, '2 d'],
  [-5000, '0 s'],
])('a span of %i ms is "%s"', (ms, text) => {
  expect(formatSpan(ms)).toBe(text);
});

test('an age tells the past, the future and the present moment apart', () => {
  expect(formatAge(now - 4999, now)).toBe('just now');
  expect(formatAge(now - 5000, now)).toBe('5 s ago');
  expect(formatAge(now - 3 * minute, now)).toBe('3 min ago');
  expect(formatAge(now + 12 * minute, now)).toBe('in 12 min');
});

test('time left keeps the minutes of hours and is never rounded up', () => {
  expect(formatTimeLeft(hour + 31 * minute + 59_000)).toBe('1 h 31 min');
  expect(formatTimeLeft(2 * hour)).toBe('2 h');
  expect(formatTimeLeft(119_999)).toBe('1 min');
  expect(formatTimeLeft(30 * hour)).toBe('1 d');
});

test('a wait is counted up to whole seconds and ends with "now"', () => {
  expect(formatWait(now + 7001, now)).toBe('in 8 s');
  expect(formatWait(now + 1, now)).toBe('in 1 s');
  expect(formatWait(now, now)).toBe('now');
  expect(formatWait(now - 5000, now)).toBe('now');
});
