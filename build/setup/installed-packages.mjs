/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {boolean} [optional]
 *
 * @typedef {object} LockFile npm's lock file, format 3: the packages by the folder they stand in.
 * @property {Readonly<Record<string, LockedPackage>>} packages
 */

/**
 * Compares what the lock file asks for with what npm noted it has installed
 * (`node_modules/.package-lock.json`, written as the last act of an installation).
 * @param {LockFile} lock
 * @param {LockFile} installed
 * @returns {string | null} the first difference in words, or null
 */
export function firstDifference(lock, installed) {
  for (const [folder, wanted] of Object.entries(lock.packages)) {
    if (folder === '') continue; // the project itself
    const found = installed.packages[folder];
    if (found === undefined) {
      // Packages for other platforms are locked but rightly absent.
      if (wanted.optional === true) continue;
      return `${folder} is not installed`;
    }
    if (found.version !== wanted.version || found.integrity !== wanted.integrity) {
      return found.version === wanted.version
        ? `${folder} has other contents`
        : `${folder} is ${found.version ?? 'unknown'} instead of ${wanted.version ?? 'unknown'}`;
    }
  }
  const stray = Object.keys(installed.packages).find((folder) => !(folder in lock.packages));
  return stray === undefined ? null : `${stray} is not in package-lock.json`;
}
