import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../../build/project.ts';

/** What is shipped of the app's own code, after gzip. Bytes. */
export interface BundleSizes {
  /** With what it loads later: the updater. */
  readonly main: number;
  readonly preload: number;
  /** The scripts that the page needs to show its list, in its longest language. */
  readonly list: number;
  /** All scripts that a page may load, in its longest language. */
  readonly page: number;
}

const bundle = join(root, 'release', 'bundle');
const language = /^(?:english|spanish)-.+\.js$/;

/** Whether the script that main starts with can be kept in one byte a letter. */
export function isMainAscii(): boolean {
  return readFileSync(join(bundle, 'main.cjs')).every((byte) => byte <= 0x7f);
}

/** Reads the release bundle, which must have been built. */
export function readBundleSizes(): BundleSizes {
  const lists = scriptsOfLists();
  const shared = scripts().filter((name) => !language.test(name));
  return {
    main: gzipped('main.cjs') + gzipped('updater.cjs'),
    preload: gzipped('preload.cjs'),
    list: Math.max(...lists.map(sizeOf)),
    page: Math.max(...lists.map((list) => sizeOf(new Set([...list, ...shared])))),
  };
}

/** The scripts that the page needs to show its list, for each language. */
export function scriptsOfLists(): readonly ReadonlySet<string>[] {
  return scripts()
    .filter((name) => language.test(name))
    .map((name) => withImports(['index.js', name]));
}

/** With all that is loaded before they run. */
function withImports(names: readonly string[]): ReadonlySet<string> {
  const needed = new Set(names);
  // A set also goes through what is added to it meanwhile.
  for (const name of needed) {
    const source = readFileSync(join(bundle, 'renderer', name), 'utf8');
    for (const [, imported = ''] of source.matchAll(/\b(?:from|import)"\.\/([^"]+)"/g))
      needed.add(imported);
  }
  return needed;
}

function scripts(): readonly string[] {
  return readdirSync(join(bundle, 'renderer')).filter((name) => name.endsWith('.js'));
}

function sizeOf(names: ReadonlySet<string>): number {
  return [...names].reduce((sum, name) => sum + gzipped(join('renderer', name)), 0);
}

function gzipped(file: string): number {
  return gzipSync(readFileSync(join(bundle, file)), { level: 9 }).length;
}
