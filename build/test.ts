/**
 * `npm test`: all layers, each whatever became of the one before, so that one run shows everything.
 * `npm test -- unit prices` runs one layer and hands it the rest.
 */
import { declaredElectron, root } from './project.ts';
import { describeRuntime, findRuntime } from './setup/electron-runtime.mjs';
import { type Count, describeCount, sum } from './test/count.ts';
import { layers } from './test/layers.ts';

const [wanted, ...args] = process.argv.slice(2);
const chosen = layers.filter(({ name }) => wanted === undefined || name === wanted);
if (chosen.length === 0) {
  throw new Error(
    `There is no layer ${wanted}; there are ${layers.map(({ name }) => name).join(', ')}.`,
  );
}

const runtime = findRuntime(root, declaredElectron);
if (runtime !== null) console.log(describeRuntime(runtime, declaredElectron));

const counts: Count[] = [];
const summary: string[] = [];
for (const { name, run } of chosen) {
  console.log(`\n── ${name} ${'─'.repeat(60 - name.length)}`);
  const startedAtMs = performance.now();
  const count = await run(args);
  const seconds = ((performance.now() - startedAtMs) / 1000).toFixed(1);
  counts.push(count);
  summary.push(`${name.padEnd(8)}${describeCount(count)} (${seconds} s)`);
}

const total = sum(counts);
console.log(`\n${summary.join('\n')}\n`);
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(describeCount(total));
