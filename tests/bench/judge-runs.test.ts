import { expect, test } from 'vitest';
import { judgeRuns } from './judge-runs.ts';

const runs = [
  { ours: 10, yardstick: 5 },
  { ours: 30, yardstick: 30 },
  { ours: 12, yardstick: 8 },
];

test('each run is held against the yardstick of the same run, and the median decides', () => {
  const goal = { kind: 'times', unit: 'ms', most: 1.5, yardstick: 'bare' } as const;
  const verdict = judgeRuns('start', 'start', goal, runs);
  expect(verdict.compared).toEqual({ median: 1.5, least: 1, most: 2 });
  expect(verdict.isMet).toBe(true);
});

test('a difference is told in the unit of the figure', () => {
  const goal = { kind: 'more', unit: 'ms', most: 3, yardstick: 'bare' } as const;
  const verdict = judgeRuns('start', 'start', goal, runs);
  expect(verdict.compared).toEqual({ median: 4, least: 0, most: 5 });
  expect(verdict.isMet).toBe(false);
});

test('a goal without a yardstick is about the figure itself', () => {
  const goal = { kind: 'at most', unit: 'ms', most: 12 } as const;
  const verdict = judgeRuns('burst', 'stall', goal, runs);
  expect(verdict.yardstick).toBeNull();
  expect(verdict.ours).toEqual({ median: 12, least: 10, most: 30 });
  expect(verdict.isMet).toBe(true);
});

test('a figure that could not be had does not meet its goal', () => {
  const goal = { kind: 'times', unit: 'ms', most: 2, yardstick: 'bare' } as const;
  expect(judgeRuns('start', 'start', goal, [{ ours: 1 }]).isMet).toBe(false);
});
