import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openSessionBus } from './session-bus.ts';

const method = { destination: 'org.x', path: '/', interface: 'org.x', member: 'Ask' };

/** A socket that accepts whoever connects, and says nothing. */
async function silentSocket() {
  const folder = mkdtempSync(join(tmpdir(), 'hti-notifier-bus-'));
  const path = join(folder, 'bus');
  const sockets = new Set<Socket>();
  const server = createServer((socket) => sockets.add(socket)).listen(path);
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
    rmSync(folder, { recursive: true });
  });
  return { path, server, sockets };
}

/** Timers that run when the test says so. */
function timers() {
  const waiting = new Set<() => void>();
  return {
    after: (_ms: number, run: () => void) => {
      waiting.add(run);
      return () => waiting.delete(run);
    },
    pass: () => {
      for (const run of waiting) run();
    },
  };
}

test('where there is no bus a call is answered so at once', async () => {
  const none = openSessionBus({ address: null, after: timers().after });
  expect(await none.call(method)).toEqual({ kind: 'no-bus' });
  const gone = openSessionBus({ address: '/nonexistent/bus', after: timers().after });
  expect(await gone.call(method)).toEqual({ kind: 'no-bus' });
});

test('a bus that never greets is given up, and asked anew by the next call', async () => {
  const { path, server, sockets } = await silentSocket();
  const { after, pass } = timers();
  const bus = openSessionBus({ address: path, after });
  let losses = 0;
  bus.onLost(() => (losses += 1));

  const first = bus.call(method);
  await once(server, 'connection');
  pass();
  expect(await first).toEqual({ kind: 'no-bus' });
  expect(losses).toBe(1);

  const second = bus.call(method);
  await once(server, 'connection');
  expect(sockets.size).toBe(2);
  pass();
  expect(await second).toEqual({ kind: 'no-bus' });
});

test('a bus that ends in the middle answers what is open, and calls share one connection', async () => {
  const { path, server, sockets } = await silentSocket();
  const bus = openSessionBus({ address: path, after: timers().after });
  const calls = [bus.call(method), bus.call(method)];
  await once(server, 'connection');
  for (const socket of sockets) socket.destroy();
  expect(await Promise.all(calls)).toEqual([{ kind: 'no-bus' }, { kind: 'no-bus' }]);
  expect(sockets.size).toBe(1);
});
