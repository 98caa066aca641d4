import { EventSource, type FetchLikeResponse, type ReaderLike } from 'eventsource';
import type { DropReason } from '../../../preload/contract/feed-state.ts';
import { boundEvents } from './event-bound.ts';
import type { Fetch, HttpHeaders, HttpResponse } from './fetch.ts';
import { isHtml, mediaTypeOf } from './media-type.ts';
import { dropReasonOf } from './network-fault.ts';

export interface EventStreamRequest {
  readonly fetch: Fetch;
  /** A secret: it goes to `fetch` and to nobody else. */
  readonly url: string;
  /** The event types to hear; `error` is always heard. */
  readonly types: readonly string[];
  /** Sent back as `Last-Event-ID`; '' when the server never gave one. */
  readonly lastEventId: string;
  /** Events of more bytes are cut out of the stream. */
  readonly maxEventBytes: number;
  /** Judges the response's status; null when it allows a stream. */
  readonly readRefusal: (response: HttpResponse) => Promise<DropReason | null>;
}

/**
 * None of these is called within `openEventStream`, after `onEnd`, or after the stream was closed.
 * None may throw: the package takes an exception for a broken connection.
 */
export interface EventStreamListener {
  readonly onOpen: (headers: HttpHeaders) => void;
  /** Any bytes at all. */
  readonly onBytes: () => void;
  /** `lastEventId` is the last id that was given, with this event or before; '' after a reset. */
  readonly onEvent: (type: string, data: string, lastEventId: string) => void;
  readonly onCut: (bytes: number) => void;
  readonly onEnd: (why: DropReason) => void;
}

/**
 * Opens one event stream with the `eventsource` package, and only one: the package would reconnect
 * by itself and hides why a stream ended, so it is closed before it notices any end. A `retry:`
 * field has therefore no effect: when to retry is the caller's decision.
 *
 * @returns closes the stream for good and aborts its socket
 */
export function openEventStream(
  request: EventStreamRequest,
  listener: EventStreamListener,
): () => void {
  const aborter = new AbortController();
  const isOpen = () => !aborter.signal.aborted;
  const source = new EventSource(request.url, { fetch: connect });

  for (const type of [...request.types, 'error']) {
    source.addEventListener(type, (event: Event) => {
      if (!isOpen()) return;
      // The package has an `open` and an `error` of its own; what the server sent is a message.
      if (event instanceof MessageEvent) {
        listener.onEvent(type, String(event.data), event.lastEventId);
      } else if (type === 'error') {
        end({ kind: 'network', fault: 'other' }); // All that is left to it: a response without a body.
      }
    });
  }

  function close(): void {
    source.close();
    aborter.abort();
  }

  function end(why: DropReason): void {
    if (!isOpen()) return;
    close();
    listener.onEnd(why);
  }

  async function connect(): Promise<FetchLikeResponse> {
    try {
      const response = await request.fetch(request.url, {
        headers: { Accept: 'text/event-stream', ...lastEventIdHeader(request.lastEventId) },
        cache: 'no-store',
        redirect: 'error',
        signal: aborter.signal,
      });
      const refusal = (await request.readRefusal(response)) ?? refusalOfType(response.headers);
      if (refusal !== null) end(refusal);
      else if (isOpen()) listener.onOpen(response.headers);
      const { status, headers, body } = response;
      return {
        url: request.url,
        redirected: false,
        status,
        headers,
        body: body && { getReader: () => tap(body[Symbol.asyncIterator]()) },
      };
    } catch (error) {
      end(dropReasonOf(error));
      throw error; // Into the closed source, which drops it.
    }
  }

  /** What the package reads instead of the body: heard, bounded, and never seen to end. */
  function tap(chunks: AsyncIterator<Uint8Array>): ReaderLike {
    const bound = boundEvents(request.maxEventBytes, (bytes) => {
      if (isOpen()) listener.onCut(bytes);
    });
    // A source that never connected before knows no id: it reads the last one first of all.
    let preface = request.lastEventId === '' ? null : Buffer.from(`id: ${request.lastEventId}\n\n`);
    const read: ReaderLike['read'] = async () => {
      if (preface !== null) {
        const value = preface;
        preface = null;
        return { done: false, value };
      }
      try {
        for (;;) {
          const { done = false, value } = await chunks.next();
          if (done) end({ kind: 'ended' });
          if (done || !isOpen()) return { done: true };
          listener.onBytes();
          const passed = bound(value);
          if (passed.length > 0) return { done: false, value: passed };
        }
      } catch (error) {
        end(dropReasonOf(error));
        return { done: true };
      }
    };
    return { read, cancel: async () => void (await chunks.return?.()) };
  }

  return close;
}

function refusalOfType(headers: HttpHeaders): DropReason | null {
  const type = mediaTypeOf(headers);
  if (type === 'text/event-stream') return null;
  return { kind: 'not-hti', what: isHtml(type) ? 'html' : 'wrong-type' };
}

/**
 * Ids that a request can carry back as they came: `net.fetch` encodes other than ASCII twice, control
 * characters make every request fail, and a longer one may be over the server's limit for headers.
 */
const sendableId = /^[\x20-\x7e]{1,1024}$/;

/** Any other id is not sent back: the server then begins where it likes, and History has the rest. */
function lastEventIdHeader(id: string): Record<string, string> {
  return sendableId.test(id) ? { 'Last-Event-ID': id } : {};
}
