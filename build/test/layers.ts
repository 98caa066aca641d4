import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from '../bundle.ts';
import { root } from '../project.ts';
import { type Count, judge, nothing } from './count.ts';
import { readPlaywrightReport, readVitestReport } from './read-reports.ts';
import { runTool } from './run-tool.ts';

/** A part of `npm test`, in the order of the list. */
export interface Layer {
  readonly name: string;
  readonly run: (args: readonly string[]) => Promise<Count>;
}

export const layers: readonly Layer[] = [
  { name: 'types', run: (args) => check('tsc', ['--project', '.', ...args]) },
  { name: 'lint', run: (args) => check('oxlint', ['--type-aware', '--deny-warnings', ...args]) },
  { name: 'format', run: (args) => check('prettier', ['--check', '.', ...args]) },
  { name: 'unit', run: runUnitTests },
  { name: 'e2e', run: runEndToEndTests },
];

const passed: Count = { ...nothing, passed: 1 };
const failed: Count = { ...nothing, failed: 1 };

// Some tools colour their output wherever they see CI, but a log is read as it is.
const colours = process.stdout.isTTY ? {} : { NO_COLOR: '1' };

/** A tool that only says yes or no counts as one test. */
async function check(tool: string, args: readonly string[]): Promise<Count> {
  return (await runTool(tool, args, colours)) === 0 ? passed : failed;
}

async function runUnitTests(args: readonly string[]): Promise<Count> {
  const report = freshReport('unit.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const exitCode = await runTool('vitest', ['run', ...reporters, ...args], colours);
  return judge(readReport(report, readVitestReport), exitCode);
}

async function runEndToEndTests(args: readonly string[]): Promise<Count> {
  if (process.platform !== 'linux') {
    console.log('Not run: the virtual desktop needs Linux.');
    return { ...nothing, skipped: 1 };
  }
  try {
    await bundle('development');
  } catch {
    console.error('Not run: the app cannot be built; esbuild says why above.');
    return failed;
  }
  const report = freshReport('e2e.json');
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const exitCode = await runTool('playwright', ['test', '--reporter=list,json', ...args], env);
  return judge(readReport(report, readPlaywrightReport), exitCode);
}

function freshReport(name: string): string {
  const file = join(root, 'test-results', name);
  rmSync(file, { force: true });
  return file;
}

function readReport(file: string, read: (text: string) => Count | null): Count | null {
  return existsSync(file) ? read(readFileSync(file, 'utf8')) : null;
}
