import type { ServerResponse } from 'node:http';
import { utcText } from './account.ts';
import type { Clock } from './clock.ts';

/** One client that listens. */
export interface OpenStream {
  /** Sends bytes, or keeps them until the thaw; `written` runs when they go out. */
  readonly send: (bytes: string | Uint8Array, written?: () => void) => void;
  /** Keeps the socket and sends nothing, not even pings. */
  readonly freeze: () => void;
  /** Sends what was held back, in order. */
  readonly thaw: () => void;
  /** Ends the response as HTTP wants it; a frozen one after the thaw. */
  readonly end: () => void;
  /** Sends these last bytes, frozen or not, and then cuts the connection with a TCP reset. */
  readonly resetAfter: (bytes: string) => void;
}

/** A client that reads nothing for so long is cut off instead of filling the memory. */
const unreadBytesAtMost = 64 * 1024 * 1024;

/** One event of the stream. `data` is JSON on one line, as the vendor sends it. */
export function eventText(event: string, data: unknown): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}

/** Answers with an event stream: `ready` at once, then a `ping` each poll until either side closes. */
export function openStream(
  response: ServerResponse,
  pollMs: number,
  clock: Clock,
  onClosed: () => void,
): OpenStream {
  let frozen = false;
  let heldBack: (() => void)[] = [];

  const write = (bytes: string | Uint8Array): void => {
    response.write(bytes);
    if (response.writableLength > unreadBytesAtMost) response.destroy();
  };
  const unlessFrozen = (act: () => void): void => {
    if (frozen) heldBack.push(act);
    else act();
  };
  const send: OpenStream['send'] = (bytes, written) =>
    unlessFrozen(() => {
      if (response.destroyed || response.writableEnded) return;
      write(bytes);
      written?.();
    });

  let stopPing: () => void;
  const pingLater = (): void => {
    stopPing = clock.after(pollMs, () => {
      if (!frozen) send(eventText('ping', { served_at: utcText(clock.nowMs()) }));
      pingLater();
    });
  };
  response.once('close', () => {
    stopPing();
    heldBack = [];
    onClosed();
  });

  response.writeHead(200, {
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store',
  });
  send(
    eventText('ready', {
      status: 'connected',
      poll_seconds: pollMs / 1000,
      served_at: utcText(clock.nowMs()),
    }),
  );
  pingLater();

  return {
    send,
    freeze() {
      frozen = true;
    },
    thaw() {
      frozen = false;
      const waiting = heldBack;
      heldBack = [];
      for (const act of waiting) act();
    },
    end() {
      unlessFrozen(() => response.end());
    },
    resetAfter(bytes) {
      if (!response.destroyed) response.write(bytes, () => response.socket?.resetAndDestroy());
    },
  };
}
