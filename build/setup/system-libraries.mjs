import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { installedNames, missingPackages, packagesFor } from './debian-packages.mjs';
import { say, SetupStopped } from './say.mjs';

/**
 * Provides the system's libraries on Debian and Ubuntu: installs them as root, and otherwise says
 * which command does. Other systems bring them along or have their own ways.
 * @param {import('./needs.mjs').Need} need
 */
export function provideSystemLibraries(need) {
  if (process.platform !== 'linux') return;
  if (!existsSync('/usr/bin/dpkg-query')) {
    say('system libraries', 'not checked: this is not Debian or Ubuntu');
    return;
  }
  const missing = missingPackages(packagesFor(need), installedNames(listInstalled()));
  if (missing.length === 0) {
    say('system libraries', 'installed');
    return;
  }
  const why = need === 'app' ? 'Electron' : 'Electron and a virtual desktop';
  if (process.getuid?.() !== 0) {
    throw new SetupStopped(
      `${why} need libraries of the system. Please run:\n${commandFor(missing)}`,
    );
  }
  say('system libraries', `apt-get install, because ${why} need them`);
  apt(['update']);
  apt(['install', '--yes', '--no-install-recommends', ...missing.map(installable)]);
}

function listInstalled() {
  const format = '${db:Status-Abbrev} ${Package} ${Provides}\\n';
  return spawnSync('dpkg-query', ['--show', `--showformat=${format}`], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  }).stdout;
}

/** @param {readonly (readonly string[])[]} missing */
function commandFor(missing) {
  const names = missing.map(installable).join(' ');
  return `  sudo apt-get update && sudo apt-get install --yes --no-install-recommends ${names}`;
}

/**
 * The first of a package's names that this release knows; the last one before any list was fetched.
 * @param {readonly string[]} names
 */
function installable(names) {
  const known = names.find(
    (name) => spawnSync('apt-cache', ['show', '--no-all-versions', name]).status === 0,
  );
  return known ?? names.slice(-1).join('');
}

/** @param {readonly string[]} args */
function apt(args) {
  const { status } = spawnSync('apt-get', args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status !== 0)
    throw new SetupStopped(`apt-get ${args[0] ?? ''} failed; its message stands above.`);
}
