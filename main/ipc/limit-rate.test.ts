import { expect, test } from 'vitest';
import { limitRate } from './limit-rate.ts';

test('so many within the time pass, and another one when the first is long enough ago', () => {
  let nowMs = 0;
  const may = limitRate(2, 1_000, () => nowMs);
  expect([may(), may(), may()]).toEqual([true, true, false]);
  nowMs = 999;
  expect(may()).toBe(false);
  nowMs = 1_000;
  expect([may(), may(), may()]).toEqual([true, true, false]);
});
