import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The licences of all that the app is made of, as the build wrote them beside it. Rejects if they are not there. */
export function readLicences(): Promise<string> {
  return readFile(join(__dirname, 'THIRD_PARTY_LICENSES'), 'utf8');
}
