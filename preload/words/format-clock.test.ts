import { beforeEach, expect, test } from 'vitest';
import { writeAsIn } from './locale.ts';
import { formatClock, formatExactClock } from './format-clock.ts';

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

test('an exact clock says day and second', () => {
  expect(formatExactClock(now)).toBe('22 Apr 2026, 18:00:00');
});
