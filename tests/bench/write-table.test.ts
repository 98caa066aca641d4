import { expect, test } from 'vitest';
import { judgeRuns } from './judge-runs.ts';
import { writeTable } from './write-table.ts';

test('a line tells the medians with their spread, the comparison, the goal and whether it is met', () => {
  const goal = { kind: 'times', unit: 'ms', most: 0.25, yardstick: 'loop' } as const;
  const table = writeTable([
    judgeRuns('latency', 'wire → pop-up', goal, [
      { ours: 4, yardstick: 40 },
      { ours: 5, yardstick: 40 },
      { ours: 6, yardstick: 40 },
    ]),
  ]);
  expect(table.split('\n').at(-1)?.replaceAll(/ +/g, ' ')).toBe(
    '| wire → pop-up | 5.00 ms (4.00–6.00) | loop: 40.0 ms | 0.13× (0.10–0.15) | ≤ 0.25× | yes |',
  );
});

test('a missed goal stands out, and a goal without a yardstick has no comparison', () => {
  const goal = { kind: 'at most', unit: 'MB', most: 1.5 } as const;
  const table = writeTable([judgeRuns('sizes', 'app.asar', goal, [{ ours: 2 }])]);
  expect(table.split('\n').at(-1)?.replaceAll(/ +/g, ' ')).toBe(
    '| app.asar | 2.00 MB | | | ≤ 1.5 MB | NO |',
  );
});

test('a difference has its sign in the goal', () => {
  const goal = { kind: 'more', unit: 'ms', most: 250, yardstick: 'ready' } as const;
  const table = writeTable([judgeRuns('start', 'start', goal, [{ ours: 400, yardstick: 300 }])]);
  expect(table).toContain('≤ +250 ms');
});

test('all lines are equally long', () => {
  const goal = { kind: 'at most', unit: 'MB', most: 1.5 } as const;
  const lines = writeTable([judgeRuns('sizes', 'app.asar', goal, [{ ours: 2 }])]).split('\n');
  expect(new Set(lines.map((line) => line.length)).size).toBe(1);
});
