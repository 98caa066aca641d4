import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../build/project.ts';
import { barPlot } from '../plot/bar-plot.ts';
import { linePlot } from '../plot/line-plot.ts';
import type { Measured } from './bench-row.ts';
import type { Verdict } from './judge-runs.ts';
import { percentile } from './statistics.ts';

const folder = join(root, 'docs', 'bench');

/** One that misses its goal many times over must not make all others invisible. */
const longestBar = 3;

/** Draws into docs/bench/: how near each line of the table is to its goal, and how the latencies spread. */
export function drawPlots(
  verdicts: readonly Verdict[],
  measured: readonly Measured<string>[],
): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'goals.svg'),
    barPlot({
      title: `Each figure as a part of what its goal allows (bars end at ${longestBar})`,
      xLabel: 'line of the table, counted from 0',
      yLabel: 'part of the goal',
      values: verdicts.map(barOf),
      limit: { value: 1, label: 'the goal' },
    }),
  );
  const samples = gathered(measured);
  if (samples.size === 0) return;
  writeFileSync(
    join(folder, 'latency.svg'),
    linePlot({
      title: 'Idea on the wire → Notify on the session bus',
      xLabel: 'percentile of all ideas',
      panels: [
        {
          yLabel: 'ms',
          lines: [...samples].map(([label, values]) => ({
            label: label.toLowerCase(),
            values: Array.from({ length: 100 }, (_, rank) => percentile(values, rank / 100)),
          })),
        },
      ],
    }),
  );
}

function barOf({ compared, goal }: Verdict): number {
  return Math.min(longestBar, Math.max(0, compared.median / goal.most));
}

/** The samples of all runs together, by what was measured. */
function gathered(measured: readonly Measured<string>[]): ReadonlyMap<string, readonly number[]> {
  const all = new Map<string, number[]>();
  for (const { samples = {} } of measured) {
    for (const [label, values] of Object.entries(samples)) {
      all.set(label, [...(all.get(label) ?? []), ...values]);
    }
  }
  return all;
}
