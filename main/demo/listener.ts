import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { Socket } from 'node:net';

/** A loopback port that can be closed and opened again, with its sockets at hand. */
export interface Listener {
  /** Rejects with the system's error when the port is taken. Returns the port. */
  readonly listen: () => Promise<number>;
  /** Ends every connection and stops listening; fine when not listening. */
  readonly close: () => Promise<void>;
  /** A TCP reset on every connection. */
  readonly resetAll: () => void;
}

/** `port` 0 takes any free one, and the same one again afterwards. */
export function listener(port: number, answer: RequestListener): Listener {
  const sockets = new Set<Socket>();
  let boundPort = port;
  let server: Server | null = null;

  const resetAll = (): void => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  return {
    async listen() {
      const opening = createServer(answer);
      opening.on('connection', (socket) => {
        sockets.add(socket);
        socket.once('close', () => sockets.delete(socket));
      });
      await new Promise<void>((resolve, reject) => {
        opening.once('error', reject);
        opening.listen(boundPort, '127.0.0.1', resolve);
      });
      server = opening;
      const address = opening.address();
      if (typeof address === 'object' && address !== null) boundPort = address.port;
      return boundPort;
    },
    async close() {
      const closing = server;
      server = null;
      if (closing === null) return;
      const closed = new Promise<void>((resolve) => {
        closing.close(() => resolve());
      });
      resetAll();
      await closed;
    },
    resetAll,
  };
}
