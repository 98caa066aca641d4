import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import { Writable } from 'node:stream';

const patienceMs = 5_000;

/**
 * Runs the app until it ends, passing on the signals that ask to stop. Resolves with its exit code,
 * as a shell would count it.
 */
export async function runApp(
  executable: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<number> {
  // In a process group of its own: a terminal's Ctrl-C must reach it once, from here.
  const hasDescriptors = process.platform !== 'win32';
  const { HTI_API_CODE: code, ...others } = env;
  const app = spawn(executable, args, {
    env: !hasDescriptors || code === undefined ? env : { ...others, HTI_API_CODE_FD: '3' },
    stdio: ['inherit', 'inherit', 'inherit', 'pipe'],
    detached: hasDescriptors,
  });
  // What stands in the environment, all of Chromium's helpers inherit.
  const handOver = app.stdio[3];
  if (handOver instanceof Writable) handOver.end(code);
  const passOn = (signal: NodeJS.Signals): void => {
    app.kill(signal);
    setTimeout(() => app.kill('SIGKILL'), patienceMs).unref();
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, passOn);
  await once(app, 'exit');
  for (const signal of signals) process.off(signal, passOn);
  return app.exitCode ?? 128 + (app.signalCode === null ? 0 : constants.signals[app.signalCode]);
}
