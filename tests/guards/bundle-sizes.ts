import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../../build/project.ts';

/** What is shipped of the app's own code, after gzip. Bytes. */
export interface BundleSizes {
  /** With what it loads later: the updater. */
  readonly main: number;
  readonly preload: number;
  /** The scripts of the page without the words. */
  readonly page: number;
  /** The words of the page in its longest language, of which it loads one. */
  readonly words: number;
}

const bundle = join(root, 'release', 'bundle');
const language = /^(?:english|spanish)-.+\.js$/;

/** Whether the script that main starts with can be kept in one byte a letter. */
export function isMainAscii(): boolean {
  return readFileSync(join(bundle, 'main.cjs')).every((byte) => byte <= 0x7f);
}

/** Reads the release bundle, which must have been built. */
export function readBundleSizes(): BundleSizes {
  const scripts = readdirSync(join(bundle, 'renderer')).filter((name) => name.endsWith('.js'));
  const inPage = (name: string): number => gzipped(join('renderer', name));
  const languages = scripts.filter((name) => language.test(name));
  const page = scripts.filter((name) => !language.test(name));
  return {
    main: gzipped('main.cjs') + gzipped('updater.cjs'),
    preload: gzipped('preload.cjs'),
    page: page.map(inPage).reduce((sum, bytes) => sum + bytes, 0),
    words: Math.max(...languages.map(inPage)),
  };
}

function gzipped(file: string): number {
  return gzipSync(readFileSync(join(bundle, file)), { level: 9 }).length;
}
