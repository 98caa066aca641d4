import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What the app itself writes into its data folder, the copies that were set aside included. */
const own = /^(ideas|logs|(settings|rules)\..*)$/;

/** Erases what the app has stored. Chromium's own files, which tell nothing of the user, stay. Throws where one cannot be erased. */
export function eraseOwnFiles(userData: string): void {
  for (const name of readdirSync(userData)) {
    if (own.test(name)) rmSync(join(userData, name), { recursive: true });
  }
}
