import type { PackageLicence } from './read-licence.ts';

const line = '-'.repeat(79);

const head = `HTI Notifier is made of the works below, each under its own terms.

Electron contains Chromium, Node.js and what those are made of; their licences are in the file
LICENSES.chromium.html beside the program.`;

/** One text with the terms of every package, by name. */
export function writeLicences(packages: readonly PackageLicence[]): string {
  const sorted = [...packages].sort((a, b) => (titleOf(a) < titleOf(b) ? -1 : 1));
  return [head, ...sorted.map((each) => `${titleOf(each)}\n\n${each.text}`)]
    .join(`\n\n${line}\n\n`)
    .concat('\n');
}

function titleOf({ name, version, licence }: PackageLicence): string {
  return `${name} ${version} (${licence})`;
}
