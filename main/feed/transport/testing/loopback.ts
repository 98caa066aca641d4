import { once } from 'node:events';
import { type RequestListener, createServer as createHttpServer } from 'node:http';
import { type Server, type Socket, connect, createServer } from 'node:net';
import { onTestFinished } from 'vitest';

/** Serves on 127.0.0.1 until the running test ends. Returns the base URL. */
export async function serve(listener: RequestListener): Promise<string> {
  const server = createHttpServer(listener);
  onTestFinished(() => server.closeAllConnections());
  return listenUntilTestEnds(server);
}

/** Hands out each connection once its request's head has come, to answer it byte by byte. */
export async function serveRaw(answer: (socket: Socket, head: string) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('error', () => socket.destroy()); // The client hung up: what these tests are about.
    let head = '';
    socket.on('data', (data) => {
      const isWhole = head.includes('\r\n\r\n');
      head += data.toString('latin1');
      if (!isWhole && head.includes('\r\n\r\n')) answer(socket, head);
    });
  });
  onTestFinished(() => sockets.forEach((socket) => socket.destroy()));
  return listenUntilTestEnds(server);
}

/**
 * An address that nobody listens at until the running test ends: the near end of a connection of
 * ours. A port that was merely free a moment ago may be taken by another test.
 */
export async function unusedUrl(): Promise<string> {
  const { port } = new URL(await serveRaw(() => undefined));
  const socket = connect(Number(port), '127.0.0.1');
  onTestFinished(() => {
    socket.destroy();
  });
  await once(socket, 'connect');
  return `http://127.0.0.1:${socket.localPort}`;
}

async function listenUntilTestEnds(server: Server): Promise<string> {
  onTestFinished(() => {
    server.close();
  });
  return listen(server);
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') throw new Error('not a TCP server');
      resolve(`http://127.0.0.1:${address.port}`);
    });
  });
}
