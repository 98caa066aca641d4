import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The size of all files below a folder, bytes; 0 for one that is not there. Never rejects. */
export async function folderBytes(folder: string): Promise<number> {
  try {
    const names = await readdir(folder);
    const sizes = await Promise.all(names.map((name) => bytesOf(join(folder, name))));
    return sizes.reduce((sum, bytes) => sum + bytes, 0);
  } catch {
    return 0; // Not made yet, or gone meanwhile: nothing is stored there.
  }
}

async function bytesOf(path: string): Promise<number> {
  try {
    const found = await stat(path);
    return found.isDirectory() ? await folderBytes(path) : found.size;
  } catch {
    return 0;
  }
}
