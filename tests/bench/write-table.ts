import type { Goal, Unit } from './bench-row.ts';
import type { Spread, Verdict } from './judge-runs.ts';

const head = ['what', 'ours', 'yardstick', 'ratio or difference', 'goal', 'met'];

/** The verdicts as a table of Markdown, which also reads in a terminal. */
export function writeTable(verdicts: readonly Verdict[]): string {
  const cells = [head, ...verdicts.map(cellsOf)];
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = line(widths.map((width) => '-'.repeat(width)));
  return [line(head), rule, ...verdicts.map((verdict) => line(cellsOf(verdict)))].join('\n');
}

function cellsOf({ what, goal, ours, yardstick, compared, isMet }: Verdict): readonly string[] {
  return [
    what,
    describeSpread(ours, goal.unit),
    yardstick === null || goal.kind === 'at most'
      ? ''
      : `${goal.yardstick}: ${describeSpread(yardstick, goal.unit)}`,
    goal.kind === 'at most' ? '' : describeSpread(compared, comparedUnit(goal)),
    `≤ ${goal.kind === 'more' ? '+' : ''}${goal.most}${spaced(comparedUnit(goal))}`,
    isMet ? 'yes' : 'NO',
  ];
}

function comparedUnit(goal: Goal): Unit | '×' {
  return goal.kind === 'times' ? '×' : goal.unit;
}

/** The median of the runs; the least and the most of them where they differ. */
function describeSpread({ median, least, most }: Spread, unit: Unit | '×'): string {
  const [middle, low, high] = [median, least, most].map(round);
  const spread = low === high ? '' : ` (${low}–${high})`;
  return `${middle}${spaced(unit)}${spread}`;
}

function spaced(unit: Unit | '×'): string {
  return unit === '×' || unit.startsWith('%') ? unit : ` ${unit}`;
}

/** Three figures, or whole numbers. */
function round(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toFixed(digits);
}
