import { expect, test } from 'vitest';
import { dayBefore, dayOf } from './day-of.ts';

test('a day ends at midnight of this desk', () => {
  expect(dayOf(new Date(2026, 3, 22, 23, 59, 59).getTime())).toBe('2026-04-22');
  expect(dayOf(new Date(2026, 3, 23).getTime())).toBe('2026-04-23');
});

test('the day before the first of a month is the last of the one before', () => {
  expect(dayOf(dayBefore(new Date(2026, 2, 1, 12).getTime()))).toBe('2026-02-28');
});
