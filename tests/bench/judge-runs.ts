import type { Figure, Goal } from './bench-row.ts';
import { median } from './statistics.ts';

export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** One line of the table: what several runs say of one goal. */
export interface Verdict {
  readonly row: string;
  readonly what: string;
  readonly goal: Goal;
  readonly ours: Spread;
  /** Null: the goal needs none. */
  readonly yardstick: Spread | null;
  /** What is held against the goal: the comparisons within each run, and of them the median. */
  readonly compared: Spread;
  readonly isMet: boolean;
}

/** `runs`: the same figure, measured once in each run; at least one. */
export function judgeRuns(row: string, what: string, goal: Goal, runs: readonly Figure[]): Verdict {
  const compared = spreadOf(runs.map((figure) => compare(figure, goal)));
  return {
    row,
    what,
    goal,
    ours: spreadOf(runs.map(({ ours }) => ours)),
    yardstick: goal.kind === 'at most' ? null : spreadOf(runs.map(yardstickOf)),
    compared,
    isMet: compared.median <= goal.most,
  };
}

function compare(figure: Figure, { kind }: Goal): number {
  switch (kind) {
    case 'at most':
      return figure.ours;
    case 'times':
      return figure.ours / yardstickOf(figure);
    case 'more':
      return figure.ours - yardstickOf(figure);
  }
}

function yardstickOf({ yardstick = Number.NaN }: Figure): number {
  return yardstick;
}

function spreadOf(values: readonly number[]): Spread {
  return { median: median(values), least: Math.min(...values), most: Math.max(...values) };
}
