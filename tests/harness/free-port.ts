import { createServer } from 'node:net';

/** Below the ports that the system gives to whoever wants any (Linux, `ip_local_port_range`). */
const lowest = 12_000;
const blocks = 200;
const blockSize = 100;

let asked = 0;

/**
 * A free port of 127.0.0.1 that nobody else is given by chance: a server that stops listening on it
 * can listen there again. Each process has a block of its own; where two share one, what is taken is
 * passed over.
 */
export async function freePort(): Promise<number> {
  const block = lowest + (process.pid % blocks) * blockSize;
  for (let left = blockSize; left > 0; left -= 1) {
    const port = block + (asked % blockSize);
    asked += 1;
    if (await isFree(port)) return port;
  }
  throw new Error(`All ports from ${block} on are taken.`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
