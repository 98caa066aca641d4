import { copyFile, link, open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Writes until every byte is in the file. One `write` may take only a part, on a nearly full disk
 * above all, and says so by its count alone: not looking at it is how good files get cut.
 */
export async function writeAll(file: FileHandle, bytes: Buffer, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
    if (bytesWritten === 0) throw new Error('the disk took no more bytes');
    done += bytesWritten;
  }
}

/** Writes a file that is whole and on the disk before it returns, or none. */
export async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    await writeAll(file, bytes, 0);
    await file.sync();
    const { size } = await file.stat();
    if (size !== bytes.length) throw new Error(`${size} of ${bytes.length} bytes were written`);
  } catch (error) {
    await file.close();
    await rm(path, { force: true });
    throw error;
  }
  await file.close();
}

/**
 * Puts a written file in the place of another, whose content stays under the name `keptAs`. At
 * every moment one of them stands at `path`, except where a directory had to be moved away.
 */
export async function replaceFile(from: string, path: string, keptAs: string): Promise<void> {
  await keepAs(path, keptAs);
  await rename(from, path);
  await syncFolder(dirname(path));
}

async function keepAs(path: string, keptAs: string): Promise<void> {
  const found = await stat(path).catch(absent);
  if (found === null) return;
  if (!found.isFile()) return rename(path, keptAs);
  await rm(keptAs, { force: true, recursive: true });
  // Not every file system has hard links.
  await link(path, keptAs).catch(() => copyFile(path, keptAs));
}

/** For `catch`: null if there is no such file. */
export function absent(error: unknown): null {
  if (['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '')) return null;
  throw error;
}

/** The system's name of an error, such as `ENOSPC`; null for any other error. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : null;
}

const cannotSync: ReadonlySet<string | null> = new Set(['EINVAL', 'ENOTSUP', 'EISDIR', 'EPERM']);

/** A rename is on the disk only when its folder is. Windows and some file systems cannot sync one. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch (error) {
    if (!cannotSync.has(codeOf(error))) throw error;
  }
}
