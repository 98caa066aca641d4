import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SecureVersion } from 'node:tls';

/** What is wrong with a server's identity or its encryption. */
export const tlsFaults = ['self-signed', 'expired', 'wrong name', 'TLS 1.0'] as const;
export type TlsFault = (typeof tlsFaults)[number];

export interface TlsServer {
  readonly url: string;
  /** Requests that got through the handshake. */
  readonly requests: () => readonly string[];
  readonly stop: () => Promise<void>;
}

export async function startTlsServer(fault: TlsFault): Promise<TlsServer> {
  const { key, cert } = certificateWith(fault);
  const oldest: SecureVersion = 'TLSv1';
  const old = { minVersion: oldest, maxVersion: oldest, ciphers: 'DEFAULT@SECLEVEL=0' };
  const requests: string[] = [];
  const server = createServer(
    { key, cert, ...(fault === 'TLS 1.0' && old) },
    (request, response) => {
      requests.push(`${request.url} ${JSON.stringify(request.headers)}`);
      response.end('{}');
    },
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `https://127.0.0.1:${port}`,
    requests: () => requests,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Made by openssl's own little authority, because a certificate cannot be asked for a day in the past. */
function certificateWith(fault: TlsFault): { readonly key: Buffer; readonly cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'hti-notifier-tls-'));
  const openssl = (...args: readonly string[]): void => {
    execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  };
  try {
    const name = fault === 'wrong name' ? 'DNS:hti.example' : 'IP:127.0.0.1';
    writeFileSync(join(folder, 'index'), '');
    writeFileSync(
      join(folder, 'config'),
      `[ca]\ndefault_ca = own\n[own]\nnew_certs_dir = .\ndatabase = index\nrand_serial = yes\n` +
        `default_md = sha256\npolicy = any\nx509_extensions = names\n[any]\ncommonName = supplied\n` +
        `[names]\nsubjectAltName = ${name}\n`,
    );
    openssl(
      'req',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      'key',
      '-out',
      'asked',
      '-subj',
      '/CN=127.0.0.1',
    );
    const days =
      fault === 'expired'
        ? ['20200101000000Z', '20210101000000Z']
        : ['20200101000000Z', '20991231000000Z'];
    const [from = '', to = ''] = days;
    openssl(
      'ca',
      '-config',
      'config',
      '-selfsign',
      '-keyfile',
      'key',
      '-in',
      'asked',
      '-out',
      'cert',
      '-startdate',
      from,
      '-enddate',
      to,
      '-batch',
      '-notext',
    );
    return { key: readFileSync(join(folder, 'key')), cert: readFileSync(join(folder, 'cert')) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
