import { createHash, generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { signUpdate } from '../../build/updates/sign-update.ts';
import { listen } from '../harness/listen.ts';

/** What is published. The file stands in for an AppImage: a program that can be started. */
export interface Publication {
  readonly version: string;
  readonly program: Buffer;
  /** What is sent of it, if it is something else. */
  readonly sent?: Buffer;
  readonly notes?: string;
  /** Unless told: signed with the key of the server. */
  readonly isSigned?: boolean;
}

export type Behaviour =
  | 'well'
  /** Takes each request and says nothing. */
  | 'silent'
  /** Sends half of a file and then nothing. */
  | 'stuck'
  /** Cuts the connection in the middle of a file. */
  | 'cut';

export interface UpdateServer {
  readonly url: string;
  /** As a build holds it. */
  readonly publicKey: string;
  readonly publish: (what: Publication) => void;
  /** How it treats all requests from here on. */
  readonly behave: (how: Behaviour) => void;
  /** Answers each request from here on like this. */
  readonly redirectTo: (url: string) => void;
  /** Method, path and headers of each request. */
  readonly requests: () => readonly {
    readonly line: string;
    readonly headers: IncomingMessage['headers'];
  }[];
  readonly stop: () => Promise<void>;
}

const fileName = 'HTI-Notifier.AppImage';

/** A server of updates on this computer, as the generic provider of electron-builder expects it. */
export async function startUpdateServer(): Promise<UpdateServer> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  let published: Publication | null = null;
  let behaviour: Behaviour = 'well';
  let elsewhere: string | null = null;
  const requests: { line: string; headers: IncomingMessage['headers'] }[] = [];

  const server = createServer((request, response) => {
    requests.push({ line: `${request.method} ${request.url}`, headers: request.headers });
    const { pathname } = new URL(request.url ?? '/', 'http://updates');
    if (behaviour === 'silent') return;
    if (elsewhere !== null) {
      response.writeHead(302, { Location: elsewhere }).end();
    } else if (published !== null && pathname === '/latest-linux.yml') {
      response.end(noteOf(published, pem));
    } else if (published !== null && pathname === `/${fileName}`) {
      const body = published.sent ?? published.program;
      response.writeHead(200, { 'Content-Length': body.length });
      if (behaviour === 'well') response.end(body);
      else sendHalf(response, body, behaviour === 'cut');
    } else {
      response.writeHead(404).end();
    }
  });
  return {
    url: await listen(server),
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    publish: (what) => {
      published = what;
    },
    behave: (how) => {
      behaviour = how;
    },
    redirectTo: (url) => {
      elsewhere = url;
    },
    requests: () => requests,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function sendHalf(response: ServerResponse, body: Buffer, isCut: boolean): void {
  response.write(body.subarray(0, body.length / 2), () => isCut && response.destroy());
}

/** In the form in which electron-builder writes it. */
function noteOf({ version, program, notes, isSigned = true }: Publication, key: string): string {
  const sha512 = createHash('sha512').update(program).digest('base64');
  const yaml = [
    `version: ${version}`,
    'files:',
    `  - url: ${fileName}`,
    `    sha512: ${sha512}`,
    `    size: ${program.length}`,
    `path: ${fileName}`,
    `sha512: ${sha512}`,
    ...(notes === undefined ? [] : [`releaseNotes: ${JSON.stringify(notes)}`]),
    `releaseDate: '2026-11-22T12:00:00.000Z'`,
    '',
  ].join('\n');
  return isSigned ? signUpdate(yaml, key) : yaml;
}
