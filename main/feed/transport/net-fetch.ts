import { Readable } from 'node:stream';
import type { ClientRequest, ClientRequestConstructorOptions, IncomingMessage } from 'electron';
import type { ProxyCredentials } from '../../../preload/contract/proxy.ts';
import { nextTurn } from '../../runtime/time.ts';
import type { Fetch, HttpResponse } from './fetch.ts';

const guarded = {
  cache: 'no-store',
  credentials: 'omit',
  redirect: 'error',
} as const satisfies ClientRequestConstructorOptions;

/** Electron's `net.request`, by the session that the caller chose. */
export type NetRequest = (options: ClientRequestConstructorOptions) => ClientRequest;

/**
 * Finds out who to be for a proxy, as `proxy.example:8080`. Null: nobody knows yet. `isAgain`: in the
 * same request it has just refused what it was given.
 */
export type SignInToProxy = (proxy: string, isAgain: boolean) => ProxyCredentials | null;

/**
 * `fetch` over Chromium's network stack: the system's proxy and certificates. Not Electron's own
 * `net.fetch`, which may lose the signal once the response is there: an abort then leaves the
 * stream open at the server. Never follows a redirect, and signs in to proxies alone: HTI has no
 * such question, and whoever asks it in its place gets no answer.
 */
export function createNetFetch(netRequest: NetRequest, signInToProxy: SignInToProxy): Fetch {
  return (url, { headers, signal }) =>
    new Promise((resolve, reject) => {
      const request = netRequest({ ...guarded, url });
      for (const [name, value] of Object.entries(headers)) request.setHeader(name, value);

      let body: Readable | null = null;
      const abort = (): void => {
        const aborted = new DOMException('The request was aborted', 'AbortError');
        reject(aborted);
        body?.destroy(aborted);
        request.abort();
      };
      signal.addEventListener('abort', abort, { once: true });

      let wasAsked = false;
      request.on('login', ({ isProxy, host, port }, answer) => {
        if (!isProxy) return answer();
        const credentials = signInToProxy(`${host}:${port}`, wasAsked);
        wasAsked = true;
        if (credentials !== null) return answer(credentials.user, credentials.password);
        reject(new Error('net::ERR_PROXY_AUTH_REQUESTED')); // As Chromium names it where nobody can be asked.
        request.abort();
      });

      // Told before the response; what breaks later breaks its body.
      request.on('error', reject);
      request.once('response', (message) => {
        body = bodyOf(message);
        resolve(responseOf(message, body));
      });
      if (signal.aborted) abort();
      else request.end();
    });
}

/** As documented, though not as typed: "implements the Readable Stream interface". */
function bodyOf(message: IncomingMessage): Readable {
  if (!(message instanceof Readable)) throw new TypeError('The response cannot be read');
  // Its end is heard by whoever reads it; unread, it must not become an uncaught exception.
  message.on('error', () => undefined);
  return message;
}

function responseOf({ headers, statusCode }: IncomingMessage, body: Readable): HttpResponse {
  return {
    status: statusCode,
    headers: { get: (name) => headerOf(headers, name) },
    body: piecesOf(body),
  };
}

/** Electron writes the names in lower case. */
function headerOf(headers: IncomingMessage['headers'], name: string): string | null {
  const value = headers[name.toLowerCase()];
  return value === undefined ? null : [value].flat().join(', ');
}

/** So many bytes of ideas take a few milliseconds. */
const BYTES_PER_TURN = 65_536;

/** A burst is read piece by piece, and all else of the app has its turn in between. */
async function* piecesOf(body: Readable): AsyncGenerator<Uint8Array> {
  for await (const chunk of body) {
    if (!(chunk instanceof Uint8Array)) continue;
    for (let from = 0; from < chunk.length; from += BYTES_PER_TURN) {
      yield chunk.subarray(from, from + BYTES_PER_TURN);
      await nextTurn();
    }
  }
}
