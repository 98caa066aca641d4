import { chmod, copyFile, open, rename, rm } from 'node:fs/promises';

/**
 * Puts a downloaded program in the place of the running one, which goes on as long as it runs.
 * electron-updater removes the old file first, and starts the new one while the old one still holds
 * the data folder: a full disk or a power cut in between would leave the user with no app at all.
 * Rejects when it cannot, with the old program where it was.
 */
export async function replaceProgram(downloaded: string, program: string): Promise<void> {
  const part = `${program}.part`;
  try {
    // The download may lie on another disk, from which it could not be renamed.
    await copyFile(downloaded, part);
    await chmod(part, 0o755);
    const file = await open(part, 'r');
    await file.sync().finally(() => file.close());
    await rename(part, program);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  await rm(downloaded, { force: true });
}
