import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';

/** What arrived where nothing may arrive: the request as it came, headers and body. */
export interface Trap {
  /** For example `http://127.0.0.1:40123`. */
  readonly url: string;
  readonly hits: () => readonly string[];
  readonly stop: () => Promise<void>;
}

/** A server that lets everybody in, so that only the app itself can be what keeps a request away. */
export async function setTrap(): Promise<Trap> {
  const hits: string[] = [];
  const server = createServer((request, response) => {
    void readAll(request).then((body) => {
      hits.push([`${request.method} ${request.url}`, ...request.rawHeaders, body].join('\n'));
      response.writeHead(200, {
        'Access-Control-Allow-Origin': '*',
        'Access-Control-Allow-Headers': '*',
        'Content-Type': 'text/html',
      });
      response.end('<h1>trapped</h1>');
    });
  });
  // As a proxy it would be asked for a tunnel to whatever is encrypted.
  server.on('connect', ({ url = '' }, socket) => {
    hits.push(`CONNECT ${url}`);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    hits: () => hits,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('latin1');
}
