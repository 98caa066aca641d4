import type { ApiCode } from '../../vault/api-code.ts';
import type { OpenStream, StreamEvent } from '../ports.ts';
import type { Fetch } from './fetch.ts';
import { type HtiAddress, secretStreamUrl } from './hti-address.ts';
import { readHttpDate } from './http-date.ts';
import { openEventStream } from './open-event-stream.ts';
import { type RefusalContext, readRefusal } from './read-refusal.ts';
import { readServerWords } from './read-server-words.ts';
import { cleanLine } from '../../ideas/clean-text.ts';

/** An idea is about 1 kB; a thousand times that is no idea. */
export const MAX_EVENT_BYTES = 1_000_000;

export interface HtiStreamOptions extends RefusalContext {
  readonly fetch: Fetch;
  readonly address: HtiAddress;
  readonly code: ApiCode;
  /** A listener that throws is reported here; the stream lives on. */
  readonly onListenerFault: (error: unknown) => void;
}

/**
 * One account's stream (HTI API, stream events). Each opening is one connection that never
 * reconnects; the last event id, if the server ever gives one, is kept from one to the next.
 */
export function createHtiStream(options: HtiStreamOptions): OpenStream {
  const { fetch, address, code, redact, onListenerFault } = options;
  let lastId = '';

  return (listen, pollSeconds) => {
    const tell = (event: StreamEvent): void => {
      try {
        listen(event);
      } catch (error) {
        onListenerFault(error);
      }
    };

    const close = openEventStream(
      {
        fetch,
        url: secretStreamUrl(address, code, pollSeconds),
        types: ['ready', 'ping', 'idea'],
        lastEventId: lastId,
        maxEventBytes: MAX_EVENT_BYTES,
        readRefusal: (response) => readRefusal(response, options),
      },
      {
        onOpen: (headers) => {
          const atMs = readHttpDate(headers.get('date'));
          if (atMs !== null) tell({ kind: 'server-date', atMs });
        },
        onBytes: () => tell({ kind: 'heard' }),
        onCut: (bytes) => tell({ kind: 'oversized', bytes }),
        onEnd: (why) => tell({ kind: 'dropped', why }),
        onEvent: (type, data, id) => {
          lastId = id;
          switch (type) {
            case 'ready':
            case 'ping':
              return tell({ kind: type });
            case 'idea':
              return tell({ kind: 'idea', json: data });
            case 'error':
              close();
              return tell({ kind: 'server-error', message: redact(farewellOf(data)) });
          }
        },
      },
    );
    return close;
  };
}

/** The reason in the server's words; its bare text if it is not the JSON that is documented. */
function farewellOf(data: string): string {
  return readServerWords(data) ?? cleanLine(data) ?? '';
}
