import { expect, test } from 'vitest';
import { describeCount, judge, nothing, sum } from './count.ts';

test('the layers are added up in the form that CI reads', () => {
  const counts = [
    { passed: 2, failed: 0, skipped: 1 },
    { passed: 40, failed: 3, skipped: 0 },
  ];
  expect(describeCount(sum(counts))).toBe('42 passed, 3 failed, 1 skipped');
});

test('a runner that passed is worth what it reported', () => {
  expect(judge({ passed: 5, failed: 0, skipped: 0 }, 0)).toEqual({ ...nothing, passed: 5 });
});

test('failed tests are counted once, not once more for the exit code', () => {
  expect(judge({ passed: 5, failed: 2, skipped: 0 }, 1)).toEqual({
    passed: 5,
    failed: 2,
    skipped: 0,
  });
});

test('a runner that broke down beside its passing tests has failed', () => {
  expect(judge({ passed: 5, failed: 0, skipped: 0 }, 1).failed).toBe(1);
});

test('a runner without a report has failed', () => {
  expect(judge(null, 0)).toEqual({ ...nothing, failed: 1 });
});

test('a runner that ran no test has failed', () => {
  expect(judge({ passed: 0, failed: 0, skipped: 7 }, 0)).toEqual({
    passed: 0,
    failed: 1,
    skipped: 7,
  });
});
