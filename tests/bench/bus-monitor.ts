import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type BusCall, readBusCalls } from './read-bus-calls.ts';

/** Overhears the calls that pass over the session bus, each with the time at which it did. */
export interface BusMonitor {
  readonly calls: () => readonly BusCall[];
  readonly stop: () => Promise<void>;
}

/** `members`: the methods that are listened for. Resolves when none will be missed. */
export async function startBusMonitor(
  env: NodeJS.ProcessEnv,
  members: readonly string[],
): Promise<BusMonitor> {
  const rules = members.map((member) => `type='method_call',member='${member}'`);
  const monitor = spawn('dbus-monitor', ['--session', ...rules], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  monitor.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  // The bus takes the name from whoever becomes a monitor.
  while (!output.includes('member=NameLost')) await once(monitor.stdout, 'data');
  return {
    calls: () => readBusCalls(output),
    stop: async () => {
      const exited = once(monitor, 'exit');
      monitor.kill();
      await exited;
    },
  };
}
