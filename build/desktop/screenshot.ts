import { execFile } from 'node:child_process';
import { renameSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const everyMs = 2_000;

/** Takes a picture of the whole desktop. The file appears complete or not at all. */
export async function takeScreenshot(file: string, env: NodeJS.ProcessEnv): Promise<void> {
  const part = `${file}.part.png`;
  await run('scrot', ['--overwrite', '--pointer', part], { env });
  renameSync(part, file);
}

/** Takes a picture every two seconds until aborted. */
export async function keepTakingScreenshots(
  file: string,
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    await takeScreenshot(file, env);
    await sleep(everyMs, undefined, { signal }).catch(() => {
      // Only the abort wakes it early, and the loop looks at that itself.
    });
  }
}
