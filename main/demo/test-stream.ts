import { get } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { DemoServer } from './demo-server.ts';

/** For tests: one open stream as the bytes that came. */
export interface TestStream {
  readonly response: IncomingMessage;
  /** All that came so far. */
  readonly text: () => string;
  /** Resolves when `part` has come; rejects when the stream is over without it. */
  readonly until: (part: string) => Promise<void>;
  readonly over: Promise<'ended' | 'reset'>;
  readonly close: () => void;
}

/** Opens a stream with the server's own code. `query` is added, for example `&poll_seconds=1`. */
export async function openTestStream(server: DemoServer, query = ''): Promise<TestStream> {
  const url = `${server.url}/client-api/hti/stream?api_code=${server.code}${query}`;
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url, { agent: false }, resolve).once('error', reject);
  });
  let text = '';
  response.setEncoding('utf8');
  response.on('data', (chunk: string) => {
    text += chunk;
  });
  const over = new Promise<'ended' | 'reset'>((resolve) => {
    response.once('end', () => resolve('ended'));
    response.once('error', () => resolve('reset'));
  });
  const until = (part: string): Promise<void> =>
    new Promise((resolve, reject) => {
      // Not all of the text each time: thousands of ideas come in as many pieces.
      let unseen = text;
      const look = (chunk: string): void => {
        unseen += chunk;
        if (unseen.includes(part)) resolve();
        unseen = unseen.slice(-part.length);
      };
      response.on('data', look);
      void over.then(() => reject(new Error(`never came: ${part}`)));
      look('');
    });
  return { response, text: () => text, until, over, close: () => response.destroy() };
}

/** A REST call with the server's own code. */
export function askDemo(
  server: DemoServer,
  call: string,
  init: RequestInit = {},
): Promise<Response> {
  return fetch(`${server.url}/client-api/hti/${call}`, {
    headers: { 'X-API-Code': server.code },
    redirect: 'manual',
    ...init,
  });
}
