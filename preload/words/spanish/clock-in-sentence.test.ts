import { beforeEach, expect, test } from 'vitest';
import { formatClock } from '../format-clock.ts';
import { writeAsIn } from '../locale.ts';
import { atClock, theClock } from './clock-in-sentence.ts';

beforeEach(() => writeAsIn('es'));

const now = new Date(2026, 3, 22, 12, 0).getTime();
const today = (hour: number) => formatClock(new Date(2026, 3, 22, hour, 5).getTime(), now);

test('one o’clock is singular, all other hours are plural', () => {
  expect(theClock(today(1))).toBe('la 1:05');
  expect(theClock(today(11))).toBe('las 11:05');
  expect(atClock(today(14))).toBe('a las 14:05');
  expect(atClock(today(1))).toBe('a la 1:05');
});

test('a clock that says its day has the day’s article', () => {
  const tomorrow = formatClock(new Date(2026, 3, 23, 14, 5).getTime(), now);
  expect(theClock(tomorrow)).toBe('el 23 abr, 14:05');
  expect(atClock(tomorrow)).toBe('el 23 abr, 14:05');
});
