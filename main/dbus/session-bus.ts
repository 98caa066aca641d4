import { connect } from 'node:net';
import {
  type Arguments,
  type BusConnection,
  type Method,
  openBusConnection,
  type Reply,
  type Signal,
} from './bus-connection.ts';

/** The user's session bus, through one connection that is made when it is needed, and made anew. */
export interface SessionBus {
  /** Connects first if need be. Waits for as long as the other side takes; never rejects. */
  readonly call: (method: Method, args?: Arguments) => Promise<Reply>;
  /** Hears the signals that fit, over all connections to come. Returns what stops it. */
  readonly hear: (rule: SignalRule, listener: (signal: Signal) => void) => () => void;
  /** Told when a connection ends: what was known through it is void. Returns what stops it. */
  readonly onLost: (listener: () => void) => () => void;
}

/** Which signals are heard; the bus sends no others. */
export interface SignalRule {
  readonly sender: string;
  readonly path: string;
  readonly interface: string;
  /** The signal's first value, where only one is of interest. */
  readonly arg0?: string;
}

/** Calls back once after `ms`; returns what cancels it. */
export type After = (ms: number, run: () => void) => () => void;

interface SessionBusParts {
  /** The path of the bus's socket; null: there is none. */
  readonly address: string | null;
  readonly after: After;
}

/** A bus that has not let us in by then never will. */
const GREET_WITHIN_MS = 3_000;

const addMatch: Method = {
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
  member: 'AddMatch',
};

export function openSessionBus({ address, after }: SessionBusParts): SessionBus {
  const hearing = new Map<SignalRule, (signal: Signal) => void>();
  const onLost = new Set<() => void>();
  let connection: BusConnection | null = null;

  function connected(): BusConnection | null {
    if (connection === null && address !== null) {
      const opened = open(address);
      connection = opened;
      for (const rule of hearing.keys()) listenFor(rule, opened);
    }
    return connection;
  }

  function open(path: string): BusConnection {
    const opened = openBusConnection(connect(path), {
      onSignal: (signal) => {
        for (const [rule, listener] of hearing) if (fits(signal, rule)) listener(signal);
      },
      onEnd: () => {
        if (connection === opened) connection = null;
        stopWaiting();
        for (const listener of onLost) listener();
      },
    });
    const stopWaiting = after(GREET_WITHIN_MS, () => {
      if (!opened.isGreeted()) opened.end();
    });
    return opened;
  }

  return {
    call: (method, args) => connected()?.call(method, args) ?? Promise.resolve({ kind: 'no-bus' }),
    hear: (rule, listener) => {
      hearing.set(rule, listener);
      if (connection !== null) listenFor(rule, connection);
      return () => hearing.delete(rule);
    },
    onLost: (listener) => {
      onLost.add(listener);
      return () => onLost.delete(listener);
    },
  };
}

function listenFor({ sender, path, interface: of, arg0 }: SignalRule, bus: BusConnection): void {
  const arg = arg0 === undefined ? '' : `,arg0='${arg0}'`;
  const match = `type='signal',sender='${sender}',path='${path}',interface='${of}'${arg}`;
  void bus.call(addMatch, { signature: 's', values: [match] });
}

function fits(signal: Signal, rule: SignalRule): boolean {
  return (
    signal.path === rule.path &&
    signal.interface === rule.interface &&
    (rule.arg0 === undefined || signal.values[0] === rule.arg0)
  );
}
