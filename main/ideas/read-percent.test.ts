import { expect, test } from 'vitest';
import { readConfidence, readPercent } from './read-percent.ts';

test.each([
  ['90%', 90],
  ['90 %', 90],
  [' 90\u00a0% ', 90],
  ['90', 90],
  [90, 90],
  ['+0.63%', 0.63],
  ['-0.63%', -0.63],
  ['\u22120.63%', -0.63],
  ['-0%', 0],
  ['.5%', 0.5],
])('%j is a percentage', (raw, percent) => {
  expect(readPercent(raw)).toBe(percent);
});

test.each(['', '%', 'NaN', 'NaN%', 'Infinity', '1e999', '1e2%', '0,63%', '90%%', '9 0', 'high'])(
  '%j is no percentage',
  (raw) => {
    expect(readPercent(raw)).toBeNull();
  },
);

test.each([Number.NaN, Number.POSITIVE_INFINITY, null, undefined, true, {}, [90]])(
  'a value that is neither text nor a finite number is no percentage: %j',
  (raw) => {
    expect(readPercent(raw)).toBeNull();
  },
);

test('a confidence outside of 0 to 100 is unknown', () => {
  expect(['0%', '100%', '-1%', '101%'].map(readConfidence)).toEqual([0, 100, null, null]);
});
