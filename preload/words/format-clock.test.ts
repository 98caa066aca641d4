import { beforeEach, expect, test } from 'vitest';
import { writeAsIn } from './locale.ts';
import { formatClock, formatDay, formatExactClock } from './format-clock.ts';

const now = new Date(2026, 3, 22, 18, 0, 0).getTime();
beforeEach(() => writeAsIn('en-GB'));

const hour = 3_600_000;

test('a moment near now is its time alone', () => {
  expect(formatClock(now - hour, now)).toBe('17:00');
});

test('a moment over half a day away says its day', () => {
  expect(formatClock(now - 20 * hour, now)).toBe('21 Apr, 22:00');
  expect(formatClock(now + 20 * hour, now)).toBe('23 Apr, 14:00');
});

test('what is more than half a year away says its year', () => {
  expect(formatClock(new Date(9999, 11, 31, 23, 59).getTime(), now)).toBe('31 Dec 9999, 23:59');
  expect(formatDay(new Date(2026, 3, 20).getTime(), now)).toBe('Mon 20 Apr');
  expect(formatDay(new Date(2025, 3, 20).getTime(), now)).toBe('Sun, 20 Apr 2025');
});

test('an exact clock says day and second', () => {
  expect(formatExactClock(now)).toBe('22 Apr 2026, 18:00:00');
});
