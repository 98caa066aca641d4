import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from '../../build/project.ts';
import { connectControl, type DemoConnection } from '../../main/demo/control-client.ts';
import { freePort } from './free-port.ts';

export interface DemoWishes {
  /** By default any free one. */
  readonly port?: number;
  readonly seed?: string;
  /** The API code that it accepts. */
  readonly code?: string;
  /** Past ideas in History at the start. */
  readonly backlog?: number;
  /** No idea comes by itself; by default the test alone decides what comes. */
  readonly quiet?: boolean;
}

export interface DemoProcess extends Omit<DemoConnection, 'end'> {
  /** The API code that it accepts. */
  readonly code: string;
  readonly stop: () => Promise<void>;
}

const usualCode = 'demo-code-of-the-tests';

/** Starts the demo server in a process of its own, handled by its control wire. */
export async function startDemoProcess(wishes: DemoWishes = {}): Promise<DemoProcess> {
  const {
    port = await freePort(),
    seed = 'tests',
    code = usualCode,
    backlog,
    quiet = true,
  } = wishes;
  const args = ['--control', '--port', String(port), '--code', code, '--seed', seed];
  if (backlog !== undefined) args.push('--backlog', String(backlog));
  if (quiet) args.push('--quiet');
  const child = spawn(process.execPath, [join(root, 'main', 'demo', 'cli.ts'), ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const { url, control, end } = await connectControl(child);
  return {
    url,
    control,
    code,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, 'exit');
      end();
      await exited;
    },
  };
}
