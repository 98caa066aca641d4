import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { nowMs } from './wall-clock.ts';

/** A program under measurement, which no debugger looks into. */
export interface RunningProcess {
  readonly pid: number;
  /** When it was started. Wall clock, milliseconds. */
  readonly startedAtMs: number;
  /** When it first wrote a line that fits, to stdout. Rejects when it ends, or after 30 s, without one. */
  readonly said: (line: RegExp) => Promise<number>;
  /** Asks it to end; kills it with all its children when it does not. */
  readonly end: () => Promise<void>;
}

const saysWithinMs = 30_000;
const endsWithinMs = 5_000;

export function startProcess(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): RunningProcess {
  const startedAtMs = nowMs();
  // In a group of its own, so that its helpers can be ended with it.
  const child = spawn(command, args, { env, detached: true, stdio: ['ignore', 'pipe', 'ignore'] });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${command} could not be started.`);
  const exited = once(child, 'exit');
  const lines: { readonly text: string; readonly atMs: number }[] = [];
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (text) => lines.push({ text, atMs: nowMs() }));

  return {
    pid,
    startedAtMs,
    said: async (pattern) => {
      const signal = AbortSignal.timeout(saysWithinMs);
      for (;;) {
        const found = lines.find(({ text }) => pattern.test(text));
        if (found !== undefined) return found.atMs;
        if (child.exitCode !== null) throw new Error(`${command} ended before ${pattern}.`);
        await Promise.race([once(reader, 'line', { signal }), exited]);
      }
    },
    end: async () => {
      const impatience = setTimeout(() => process.kill(-pid, 'SIGKILL'), endsWithinMs);
      child.kill('SIGTERM');
      await exited;
      clearTimeout(impatience);
    },
  };
}
