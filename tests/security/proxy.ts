import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { listen } from '../harness/listen.ts';

/** A company's proxy: it stands between the app and everybody, and lets in whom it knows. */
export interface Proxy {
  /** For example `127.0.0.1:40123`. */
  readonly address: string;
  /** All hosts that were ever asked for, with their ports. */
  readonly hosts: () => ReadonlySet<string>;
  /** How often each sign-in was tried; the empty one is none. */
  readonly signIns: () => ReadonlyMap<string, number>;
  /** `Authorization` that was meant for a server. */
  readonly serverSignIns: () => readonly string[];
  readonly stop: () => Promise<void>;
}

/**
 * @param target the server that answers for every host, so that no name need be known anywhere
 * @param credentials `user:password`
 */
export async function startProxy(target: string, credentials: string): Promise<Proxy> {
  const hosts = new Set<string>();
  const signIns = new Map<string, number>();
  const serverSignIns: string[] = [];
  const refusal = { 'Proxy-Authenticate': 'Basic realm="proxy"', 'Content-Length': '0' };

  const isLetIn = ({ headers }: IncomingMessage): boolean => {
    const given = /^Basic (.*)$/.exec(headers['proxy-authorization'] ?? '')?.[1] ?? '';
    const signIn = Buffer.from(given, 'base64').toString('utf8');
    signIns.set(signIn, (signIns.get(signIn) ?? 0) + 1);
    return signIn === credentials;
  };
  const answer = (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    const asked = new URL(incoming.url ?? '', 'http://no-host');
    hosts.add(asked.host);
    if (incoming.headers.authorization !== undefined) {
      serverSignIns.push(incoming.headers.authorization);
    }
    if (!isLetIn(incoming)) {
      outgoing.writeHead(407, refusal).end();
      return;
    }
    const { 'proxy-authorization': _, ...headers } = incoming.headers;
    const passed = request(
      new URL(`${asked.pathname}${asked.search}`, target),
      { headers },
      (from) => {
        outgoing.writeHead(from.statusCode ?? 502, from.headers);
        from.pipe(outgoing).on('close', () => from.destroy());
      },
    );
    passed.on('error', () => outgoing.destroy()).end();
  };

  const server = createServer(answer);
  // A tunnel, for what is encrypted: it is only noted.
  server.on('connect', ({ url = '' }, socket) => {
    hosts.add(url);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  const { host } = new URL(await listen(server));
  return {
    address: host,
    hosts: () => hosts,
    signIns: () => signIns,
    serverSignIns: () => serverSignIns,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
