import { expect, test } from 'vitest';
import { dayBefore, dayOf, daySpanOf } from './day-of.ts';

test('a day ends at midnight of this desk', () => {
  expect(dayOf(new Date(2026, 3, 22, 23, 59, 59).getTime())).toBe('2026-04-22');
  expect(dayOf(new Date(2026, 3, 23).getTime())).toBe('2026-04-23');
});

test('the day before the first of a month is the last of the one before', () => {
  expect(dayOf(dayBefore(new Date(2026, 2, 1, 12).getTime()))).toBe('2026-02-28');
});

test('a day lasts from midnight to midnight, also when the clock is changed in it', () => {
  for (let n = 1; n <= 365; n += 1) {
    const noon = new Date(2026, 0, n, 12).getTime();
    const { fromMs, toMs } = daySpanOf(noon);
    const days = [fromMs - 1, fromMs, toMs - 1, toMs].map(dayOf);
    expect(days.map((day) => day === dayOf(noon))).toEqual([false, true, true, false]);
  }
});
