import { createServer, connect, type Socket } from 'node:net';
import { listen } from './listen.ts';

/** A loopback line between app and server that can be made bad. */
export interface TcpProxy {
  readonly url: string;
  /** The lines of now keep their sockets and move nothing, nor is an end passed on. New lines work. */
  readonly freeze: () => void;
  /** What was held back goes on its way, if anybody still listens. */
  readonly thaw: () => void;
  /** New lines bring the server's bytes one by one, so many ms apart. */
  readonly drip: (everyMs: number) => void;
  /** How many lines the app holds open now. */
  readonly countOpen: () => number;
  readonly stop: () => Promise<void>;
}

interface Line {
  readonly app: Socket;
  readonly server: Socket;
}

export async function startTcpProxy(serverUrl: string): Promise<TcpProxy> {
  const { hostname, port } = new URL(serverUrl);
  const lines = new Set<Line>();
  let dripEveryMs: number | null = null;

  const proxy = createServer({ noDelay: true, allowHalfOpen: false }, (app) => {
    const server = connect({ host: hostname, port: Number(port), noDelay: true });
    const line = { app, server };
    lines.add(line);
    const end = (): void => {
      lines.delete(line);
      app.destroy();
      server.destroy();
    };
    app.once('close', end).on('error', end);
    // An end of the server is no end of a frozen line: the app must find out by itself.
    server.once('close', () => !app.isPaused() && end()).on('error', () => undefined);
    app.pipe(server);
    if (dripEveryMs === null) server.pipe(app);
    else dripInto(app, server, dripEveryMs);
  });
  return {
    url: await listen(proxy),
    freeze() {
      for (const { app, server } of lines) {
        server.unpipe(app).pause();
        app.unpipe(server).resume();
        app.pause();
      }
    },
    thaw() {
      for (const { app, server } of lines) {
        server.pipe(app);
        app.pipe(server);
      }
    },
    drip(everyMs) {
      dripEveryMs = everyMs;
    },
    countOpen: () => lines.size,
    async stop() {
      const stopped = new Promise((resolve) => {
        proxy.close(resolve);
      });
      for (const { app, server } of lines) {
        app.destroy();
        server.destroy();
      }
      await stopped;
    },
  };
}

function dripInto(app: Socket, server: Socket, everyMs: number): void {
  const held: Buffer[] = [];
  server.on('data', (chunk: Buffer) => held.push(chunk));
  const timer = setInterval(() => {
    const [first] = held;
    if (first === undefined) return;
    app.write(first.subarray(0, 1));
    if (first.length === 1) held.shift();
    else held[0] = first.subarray(1);
  }, everyMs);
  app.once('close', () => clearInterval(timer));
}
