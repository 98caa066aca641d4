import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from './npm.mjs';
import { say, SetupStopped } from './say.mjs';

/**
 * Where the npm package `node` puts the binary of the version that package.json pins.
 * @param {string} root
 */
export function pinnedNode(root) {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  return join(root, 'node_modules', 'node', 'bin', name);
}

/**
 * Provides the Node that every script runs on, whatever Node the machine has.
 * @param {string} root
 * @param {string} version
 */
export function provideNode(root, version) {
  if (!runs(root, version)) {
    say('node', `fetching Node ${version}: the tools and tests run on the major inside Electron`);
    // Its install script did not run, for example because of `ignore-scripts` in a user's npmrc.
    runNpm(root, ['rebuild', 'node', '--ignore-scripts=false', '--loglevel=error']);
    if (!runs(root, version)) throw new SetupStopped(`Node ${version} could not be installed.`);
  }
  say('node', `${version}, the major inside Electron`);
}

/**
 * @param {string} root
 * @param {string} version
 */
function runs(root, version) {
  const node = pinnedNode(root);
  if (!existsSync(node)) return false;
  return spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim() === `v${version}`;
}
