import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { firstDifference } from './installed-packages.mjs';
import { runNpm } from './npm.mjs';
import { say, SetupStopped } from './say.mjs';

/**
 * Makes `node_modules` what package-lock.json says. `npm ci` empties the folder, so it runs only
 * when something differs.
 * @param {string} root
 */
export function provideDependencies(root) {
  const why = whyInstall(root);
  if (why === null) {
    say('dependencies', 'as in package-lock.json');
    return;
  }
  say('dependencies', `npm ci, because ${why}`);
  // Some tools ask for a newer Node than the machine's; they run on the pinned one. Only errors are news.
  const { status } = runNpm(root, ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status !== 0) throw new SetupStopped('npm ci failed; its message stands above.');
}

/**
 * @param {string} root
 * @returns {string | null}
 */
function whyInstall(root) {
  const noted = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(noted)) return 'nothing is installed yet';
  return firstDifference(readLock(join(root, 'package-lock.json')), readLock(noted));
}

/**
 * @param {string} file
 * @returns {import('./installed-packages.mjs').LockFile}
 */
function readLock(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
