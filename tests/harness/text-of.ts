import { existsSync, readFileSync } from 'node:fs';

/** What the file holds, for who waits for it: empty as long as there is none. */
export function textOf(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
