import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The spellings in which a secret could lie somewhere. */
export function formsOf(code: string): readonly string[] {
  return [code, Buffer.from(code).toString('base64').replaceAll('=', ''), encodeURIComponent(code)];
}

/** Every file below the folder, as bytes that read like text. The app may be running. */
export function* filesBelow(
  folder: string,
): Generator<{ readonly name: string; readonly text: string }> {
  for (const name of unlessGone(() => readdirSync(folder)) ?? []) {
    const path = join(folder, name);
    const kind = statSync(path, { throwIfNoEntry: false });
    if (kind?.isDirectory() === true) yield* filesBelow(path);
    if (kind?.isFile() !== true) continue;
    const text = unlessGone(() => readFileSync(path, 'latin1'));
    if (text !== null) yield { name: path, text };
  }
}

/** Null for what was there a moment ago: Chromium writes beside a file and then renames. */
function unlessGone<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
