/**
 * `npm run hunt -- --minutes 20`: the property tests again and again, each time with another seed,
 * until the time is up or one of them fails. It prints the seed that repeats the failure.
 */
import { randomInt } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../../build/project.ts';
import { runTool } from '../../build/test/run-tool.ts';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '20' } } });
const endMs = performance.now() + Number(values.minutes) * 60_000;

const files = globSync('{main,preload,renderer,build,tests}/**/*.test.{ts,tsx}', {
  cwd: root,
}).filter((file) => readFileSync(join(root, file), 'utf8').includes("from 'fast-check'"));

let rounds = 0;
while (performance.now() < endMs) {
  const seed = randomInt(2 ** 31);
  const exitCode = await runTool('vitest', ['run', '--reporter=dot', ...files], {
    PROPERTY_SEED: String(seed),
    NO_COLOR: '1',
  });
  if (exitCode !== 0) {
    console.error(`Found: PROPERTY_SEED=${seed} npm test -- unit`);
    process.exit(1);
  }
  rounds += 1;
}
console.log(`${files.length} files with properties, ${rounds} seeds, nothing found.`);
