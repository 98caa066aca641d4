import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';

/**
 * Runs npm on the Node of the machine, not on the pinned one: `npm ci` deletes `node_modules`, and
 * with it the very Node that a second `npm start` runs on.
 * @param {string} root
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 */
export function runNpm(root, args, options = {}) {
  return spawnSync('npm', args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    // npm is a script on Windows, which only a shell can start; all arguments are our own.
    shell: process.platform === 'win32',
    ...options,
    env: { ...process.env, PATH: pathWithout(join(root, 'node_modules')) },
  });
}

/**
 * @param {string} folder
 * @returns {string} the PATH without the entries below `folder`
 */
function pathWithout(folder) {
  const entries = (process.env['PATH'] ?? '').split(delimiter);
  return entries.filter((entry) => !entry.startsWith(folder)).join(delimiter);
}
