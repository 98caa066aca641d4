import { execFileSync } from 'node:child_process';
import { isRoot } from '../../build/app-arguments.ts';

/** Runs a command that only root may; where the tests are not root's, `sudo` has to let it pass unasked. */
export function runAsRoot(command: string, ...args: readonly string[]): void {
  if (isRoot) execFileSync(command, args);
  else execFileSync('sudo', ['-n', command, ...args]);
}
