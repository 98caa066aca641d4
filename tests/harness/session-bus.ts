import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Heard, readBusLine } from './read-bus-line.ts';

/** Where a call goes: bus name, object path, interface, method. */
export type Target = readonly [name: string, path: string, interface_: string, method: string];

/** The desktop's session bus, as a client that also overhears what passes about notifications. */
export interface SessionBus {
  /** Resolves with the values that come back. `signature` is D-Bus's, for the arguments. */
  readonly call: (
    to: Target,
    signature?: string,
    args?: readonly unknown[],
  ) => Promise<readonly unknown[]>;
  /** Everything overheard so far, oldest first. */
  readonly heard: () => readonly Heard[];
  readonly stop: () => Promise<void>;
}

interface Waiting {
  readonly done: (values: readonly unknown[]) => void;
  readonly failed: (error: Error) => void;
}

export async function openSessionBus(env: NodeJS.ProcessEnv): Promise<SessionBus> {
  const bridge = spawn('/usr/bin/python3', [join(import.meta.dirname, 'bus-bridge.py')], {
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const heard: Heard[] = [];
  const waiting = new Map<number, Waiting>();
  let lastId = 0;

  const settle = (id: number): Waiting | undefined => {
    const waiter = waiting.get(id);
    waiting.delete(id);
    return waiter;
  };

  await new Promise<void>((resolve, reject) => {
    const lines = createInterface({ input: bridge.stdout });
    lines.on('line', (text) => {
      const line = readBusLine(text);
      switch (line.kind) {
        case 'ready':
          return resolve();
        case 'heard':
          return heard.push(line);
        case 'result':
          return settle(line.id)?.done(line.values);
        case 'error':
          return settle(line.id)?.failed(new Error(line.message));
      }
    });
    lines.once('close', () => {
      const gone = new Error('The connection to the session bus has ended.');
      reject(gone);
      for (const { failed } of waiting.values()) failed(gone);
      waiting.clear();
    });
  });

  return {
    call: (to, signature = '', args = []) =>
      new Promise((done, failed) => {
        lastId += 1;
        waiting.set(lastId, { done, failed });
        bridge.stdin.write(`${JSON.stringify({ id: lastId, to, signature, args })}\n`);
      }),
    heard: () => heard,
    stop: async () => {
      if (bridge.exitCode !== null) return;
      bridge.stdin.end();
      await once(bridge, 'exit');
    },
  };
}
