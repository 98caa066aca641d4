import type { Socket } from 'node:net';
import { createClient } from '@homebridge/dbus-native';

/** A method of an object on the bus. */
export interface Method {
  readonly destination: string;
  readonly path: string;
  readonly interface: string;
  readonly member: string;
}

/** Arguments with their types as D-Bus writes them, `su` for a text and a number. */
export interface Arguments {
  readonly signature: string;
  readonly values: readonly unknown[];
}

export type Reply =
  | { readonly kind: 'returned'; readonly values: readonly unknown[] }
  /** `name` is one of D-Bus's, such as `org.freedesktop.DBus.Error.ServiceUnknown`. */
  | { readonly kind: 'refused'; readonly name: string; readonly message: string }
  /** There is no connection to the bus, or it ended before the answer. */
  | { readonly kind: 'no-bus' };

export interface Signal {
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  readonly values: readonly unknown[];
}

export interface BusConnection {
  /** Waits for as long as the other side takes. Never rejects. */
  readonly call: (method: Method, args?: Arguments) => Promise<Reply>;
  /** Whether the bus has let us in. */
  readonly isGreeted: () => boolean;
  readonly end: () => void;
}

interface Listener {
  readonly onSignal: (signal: Signal) => void;
  /** Told once. All calls have been answered with `no-bus`. */
  readonly onEnd: () => void;
}

const signalType = 4;

/** Speaks D-Bus on a socket. Never blocks: whoever does not answer costs nothing but a waiting promise. */
export function openBusConnection(stream: Socket, listener: Listener): BusConnection {
  const waiting = new Set<(reply: Reply) => void>();
  let isOpen = true;

  const end = (): void => {
    if (!isOpen) return;
    isOpen = false;
    stream.destroy();
    for (const settle of waiting) settle({ kind: 'no-bus' });
    listener.onEnd();
  };

  const bus = createClient({ stream });
  stream.on('close', end);
  bus.connection.on('error', end);
  bus.connection.on('message', ({ type, path = '', interface: of = '', member = '', body }) => {
    if (isOpen && type === signalType) {
      listener.onSignal({ path, interface: of, member, values: body ?? [] });
    }
  });

  return {
    call: (method, args) =>
      new Promise((resolve) => {
        const settle = (reply: Reply): void => {
          waiting.delete(settle);
          resolve(reply);
        };
        if (!isOpen) return settle({ kind: 'no-bus' });
        waiting.add(settle);
        const sent = args ? { ...method, signature: args.signature, body: args.values } : method;
        bus.invoke(sent, (error, ...values) => {
          if (error === null) settle({ kind: 'returned', values });
          else settle({ kind: 'refused', name: error.name ?? '', message: error.message });
        });
      }),
    isGreeted: () => bus.name !== undefined,
    end,
  };
}
