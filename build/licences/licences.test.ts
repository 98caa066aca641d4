import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { expect, onTestFinished, test } from 'vitest';
import { bundledPackages } from './bundled-packages.ts';
import { readLicence } from './read-licence.ts';
import { writeLicences } from './write-licences.ts';

function packageWith(manifest: object, files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'licence-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const known = { name: 'known', version: '1.2.3', license: 'MIT' };

test('of all that was read for a bundle only the packages count that are in it', () => {
  const inputs = {
    'main/index.ts': { bytesInOutput: 9 },
    'node_modules/a/index.js': { bytesInOutput: 1 },
    'node_modules/a/other.js': { bytesInOutput: 1 },
    'node_modules/@scope/b/lib/b.js': { bytesInOutput: 1 },
    'node_modules/a/node_modules/c/c.js': { bytesInOutput: 1 },
    'node_modules/shaken-off/index.js': { bytesInOutput: 0 },
  };
  const output = { bytes: 13, inputs, imports: [], exports: [] };
  const metafile: Metafile = { inputs: {}, outputs: { 'main.cjs': output } };
  expect(bundledPackages([metafile, metafile])).toEqual([
    'node_modules/a',
    'node_modules/@scope/b',
    'node_modules/a/node_modules/c',
  ]);
});

test('a licence is the text that the package brings', () => {
  const folder = packageWith(known, { 'license.md': 'Do what you like.\n', 'README.md': 'x' });
  expect(readLicence(folder)).toEqual({
    name: 'known',
    version: '1.2.3',
    licence: 'MIT',
    text: 'Do what you like.',
  });
});

test('the MIT text that a package leaves out is written for its holder', () => {
  const { text } = readLicence(packageWith({ ...known, author: 'Ada' }));
  expect(text).toMatch(/^MIT License\n\nCopyright \(c\) Ada\n/);
});

test.each([
  ['names no licence', { name: 'x', version: '1.0.0' }],
  ['has no licence text', known],
  ['has no licence text', { ...known, license: 'ISC', author: { name: 'Ada' } }],
])('a package that %s is not passed on', (why, manifest) => {
  expect(() => readLicence(packageWith(manifest))).toThrow(why);
});

test('the text names every package with its terms, by name', () => {
  const text = writeLicences([
    { name: 'b', version: '2.0.0', licence: 'ISC', text: 'Terms of b.' },
    { name: 'a', version: '1.0.0', licence: 'MIT', text: 'Terms of a.' },
  ]);
  expect(text.indexOf('a 1.0.0 (MIT)\n\nTerms of a.')).toBeLessThan(
    text.indexOf('b 2.0.0 (ISC)\n\nTerms of b.'),
  );
  expect(text).toContain('LICENSES.chromium.html');
});
