/**
 * `npm run bench`: the app against what a trader would use instead, each figure beside a yardstick
 * that is measured in the same run on the same machine. `--only <row>` runs one row, `--runs N` as
 * many runs of it (3), `--json` prints JSON, `--plots` draws into docs/bench/, `--trial` only sees
 * that everything runs. Not part of the tests: what a machine takes its time for is no failure.
 */
import { parseArgs } from 'node:util';
import { bundle } from '../../build/bundle.ts';
import { startVirtualDesktop } from '../../build/desktop/virtual-desktop.ts';
import { atDesk } from './bench-desk.ts';
import type { BenchRow, Measured } from './bench-row.ts';
import { drawPlots } from './draw-plots.ts';
import { judgeRuns, type Verdict } from './judge-runs.ts';
import { rows } from './rows.ts';
import { writeTable } from './write-table.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    runs: { type: 'string', default: '3' },
    json: { type: 'boolean', default: false },
    plots: { type: 'boolean', default: false },
    trial: { type: 'boolean', default: false },
  },
});
const runs = Number(values.runs);
const chosen = rows.filter(({ name }) => values.only === undefined || name === values.only);
if (chosen.length === 0) {
  throw new Error(`There are the rows ${rows.map(({ name }) => name).join(', ')}.`);
}

await bundle('release');
const desktop = await startVirtualDesktop({ env: ownDesktop() });
const measured = new Map<BenchRow, readonly Measured<string>[]>();
try {
  for (const row of chosen) {
    try {
      measured.set(row, await measureRuns(row));
    } catch (error) {
      // The others have taken minutes, and are worth a table without it.
      console.error(`${row.name} could not be measured.`, error);
      process.exitCode = 1;
    }
  }
} finally {
  await desktop.stop();
}

const verdicts = [...measured].flatMap(([row, results]) => judge(row, results));
console.log(values.json ? JSON.stringify(verdicts, null, 2) : writeTable(verdicts));
if (values.plots) drawPlots(verdicts, [...measured.values()].flat());

async function measureRuns(row: BenchRow): Promise<readonly Measured<string>[]> {
  const results: Measured<string>[] = [];
  for (let run = 1; run <= runs; run += 1) {
    console.error(`${row.name}, run ${run} of ${runs}`);
    results.push(await atDesk(desktop, values.trial, row.measure));
  }
  return results;
}

function judge(
  { name, goals }: BenchRow,
  results: readonly Measured<string>[],
): readonly Verdict[] {
  return Object.entries(goals).map(([what, goal]) => {
    const figures = results.map((result) => result.figures[what] ?? { ours: Number.NaN });
    return judgeRuns(name, what, goal, figures);
  });
}

/** The one that is looked at by somebody would be measured too. */
function ownDesktop(): NodeJS.ProcessEnv {
  const { DBUS_SESSION_BUS_ADDRESS: _, DISPLAY: __, ...env } = process.env;
  return env;
}
