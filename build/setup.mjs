/**
 * Provides what the project needs, skipping what is there, then runs a script on the pinned Node:
 *
 *   node build/setup.mjs [--for tools|package|start|test|bench] [--retry-electron] [--then script arguments…]
 *
 * It runs on Node 20 and needs no package, because it is what installs them.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { provideDependencies } from './setup/dependencies.mjs';
import { provideRuntime } from './setup/electron-runtime.mjs';
import { isHeadless } from './setup/needs.mjs';
import { pinnedNode, provideNode } from './setup/node-toolchain.mjs';
import { SetupStopped } from './setup/say.mjs';
import { provideSystemLibraries } from './setup/system-libraries.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

try {
  const { own, script } = split(process.argv.slice(2));
  setUp(needOf(own), own.includes('--retry-electron'));
  if (script !== null) handOver(script);
} catch (error) {
  if (!(error instanceof SetupStopped)) throw error;
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}

/**
 * @param {import('./setup/needs.mjs').Need} need
 * @param {boolean} retry
 */
function setUp(need, retry) {
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  provideDependencies(root);
  provideNode(root, devDependencies.node);
  if (need === 'tools') return;
  provideRuntime(root, devDependencies.electron, { retry });
  provideSystemLibraries(need);
}

/**
 * Everything before `--then` is for the set-up, everything after it for the script.
 * @param {readonly string[]} args
 */
function split(args) {
  const at = args.indexOf('--then');
  if (at === -1) return { own: args, script: null };
  return { own: args.slice(0, at), script: args.slice(at + 1) };
}

/**
 * @param {readonly string[]} own
 * @returns {import('./setup/needs.mjs').Need}
 */
function needOf(own) {
  const command = own[own.indexOf('--for') + 1];
  if (command === 'tools' || command === 'package' || command === 'bench') return command;
  if (command !== 'start') return 'tests';
  return isHeadless(process.env, process.platform) ? 'app-on-virtual-desktop' : 'app';
}

/**
 * Runs the script as if it were this process: its output, its signals, its exit code.
 * @param {readonly string[]} script
 */
function handOver(script) {
  const child = spawn(pinnedNode(root), script, { cwd: root, stdio: 'inherit' });
  // A terminal sends Ctrl-C to both; this process only has to outlive the other.
  process.on('SIGINT', () => {});
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  // A terminated npm takes only the shell between with it.
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM');
  }, 1_000);
  child.on('exit', (code, signal) => {
    clearInterval(watch);
    process.exitCode = code ?? 128 + (signal === null ? 0 : constants.signals[signal]);
  });
}
