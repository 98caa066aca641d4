import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The spellings in which a secret could lie somewhere. */
export function formsOf(code: string): readonly string[] {
  return [code, Buffer.from(code).toString('base64').replaceAll('=', ''), encodeURIComponent(code)];
}

/** Every file below the folder, as bytes that read like text. */
export function* filesBelow(
  folder: string,
): Generator<{ readonly name: string; readonly text: string }> {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const kind = statSync(path, { throwIfNoEntry: false });
    if (kind?.isDirectory() === true) yield* filesBelow(path);
    else if (kind?.isFile() === true) yield { name: path, text: readFileSync(path, 'latin1') };
  }
}
