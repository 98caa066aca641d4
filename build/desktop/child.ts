import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';

/** Where the processes of a desktop live: their environment, and a folder for their logs. */
export interface Surroundings {
  readonly env: NodeJS.ProcessEnv;
  readonly folder: string;
}

/** A process of the virtual desktop. */
export interface Child {
  readonly hasExited: () => boolean;
  /** What it writes to file descriptor 3, where some servers tell their address. */
  readonly told: Readable;
  /** Ends it without asking, as a crash does. Resolves when it is gone. */
  readonly kill: () => Promise<void>;
  /** Resolves when it is gone; asks first, kills after two seconds. */
  readonly stop: () => Promise<void>;
}

const patienceMs = 2_000;

/**
 * Starts a process that outlives a Ctrl-C in the terminal, so that the app can leave before its
 * display does, yet never outlives this one: the kernel ends it even after a `kill -9`.
 */
export function startChild(
  command: string,
  args: readonly string[],
  { env, folder }: Surroundings,
  input = '',
): Child {
  const log = openSync(join(folder, `${basename(command)}.log`), 'a');
  const child = spawn('setpriv', ['--pdeathsig', 'TERM', '--', command, ...args], {
    env,
    detached: true,
    stdio: ['pipe', log, log, 'pipe'],
  });
  closeSync(log);
  // A process that is gone already reads nothing; that it is gone is seen elsewhere.
  child.stdin?.on('error', () => {}).end(input);
  const hasExited = (): boolean => child.exitCode !== null || child.signalCode !== null;
  const told = child.stdio[3];
  if (!(told instanceof Readable)) throw new Error(`${command} has no way to tell its address.`);
  return {
    hasExited,
    told,
    kill: async () => {
      if (hasExited()) return;
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    },
    stop: async () => {
      if (!hasExited()) await end(child);
    },
  };
}

async function end(child: ChildProcess): Promise<void> {
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  const impatience = setTimeout(() => child.kill('SIGKILL'), patienceMs);
  await exited;
  clearTimeout(impatience);
}
