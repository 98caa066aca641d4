import { createHash } from 'node:crypto';
import { join } from 'node:path';

/**
 * Where the ideas of one account lie: by server and account name, so that profiles never mix and a
 * renewed code finds its ideas again. The code itself leaves no trace in the name.
 */
export function ideasFolder(userData: string, baseUrl: string, accountName: string): string {
  const name = createHash('sha256').update(`${baseUrl}\n${accountName}`).digest('hex').slice(0, 16);
  return join(ideasFolders(userData), name);
}

/** Where the ideas of all accounts lie. */
export function ideasFolders(userData: string): string {
  return join(userData, 'ideas');
}
