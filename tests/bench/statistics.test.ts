import { expect, test } from 'vitest';
import { median, percentile } from './statistics.ts';

test('a percentile is a value that was measured', () => {
  const values = Array.from({ length: 150 }, (_, n) => 150 - n);
  expect(percentile(values, 0.5)).toBe(75);
  expect(percentile(values, 0.99)).toBe(149);
  expect(percentile(values, 1)).toBe(150);
  expect(percentile([7], 0.01)).toBe(7);
});

test('the median of an even number lies between the two in the middle', () => {
  expect(median([4, 1, 3])).toBe(3);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([5])).toBe(5);
});

test('without a value there is none', () => {
  expect(percentile([], 0.5)).toBeNaN();
  expect(median([])).toBeNaN();
});
