import type { DropReason } from '../../../preload/contract/feed-state.ts';
import type {
  AuthAnswer,
  HistoryAnswer,
  OpenStream,
  ProbeAnswer,
  StreamEvent,
} from '../../feed/ports.ts';
import type { Server } from '../../feed/run-feed.ts';
import type { VirtualTime } from './virtual-time.ts';

/** One version as the model's server wrote it. */
export interface Version {
  readonly id: string;
  readonly revision: number;
  readonly updatedMs: number;
  readonly expiresMs: number;
  readonly raw: Readonly<Record<string, unknown>>;
}

export interface Faults {
  /** Refuses every connection. */
  isDown: boolean;
  /** A network's login page answers every call but those of open streams. */
  isPortal: boolean;
  /** History is answered with an error. */
  historyFails: boolean;
  historyDelayMs: number;
  /** How long an event is under way; a longer one is overtaken by the next. */
  streamDelayMs: number;
}

interface Connection {
  readonly listen: (event: StreamEvent) => void;
  isOpen: boolean;
}

interface Message {
  readonly event: StreamEvent;
  readonly version?: Version;
}

const PING_MS = 2_000;

/** A server as the vendor documents it, in virtual time, with every fault at a switch. */
export class ModelServer {
  readonly faults: Faults = {
    isDown: false,
    isPortal: false,
    historyFails: false,
    historyDelayMs: 5,
    streamDelayMs: 1,
  };
  /** Every version ever written, in order. */
  readonly written: Version[] = [];
  /** The versions that have reached the app, by stream or History. */
  readonly exposed = new Set<Version>();
  readonly #current = new Map<string, Version>();
  readonly #connections = new Set<Connection>();
  /** While frozen: what would be on its way. It arrives at the thaw, as bytes of a stalled socket do. */
  #heldBack: { readonly connection: Connection; readonly message: Message }[] | null = null;
  readonly #time: VirtualTime;
  readonly #historyCap: number;

  constructor(time: VirtualTime, historyCap: number) {
    this.#time = time;
    this.#historyCap = historyCap;
    const beat = (): void => {
      this.#send({ event: { kind: 'ping' } });
      time.after(PING_MS, beat);
    };
    time.after(PING_MS, beat);
  }

  /** Writes a new idea that lives for `lifeMs`. */
  emit(lifeMs: number): void {
    const id = `idea-${this.#current.size + 1}`;
    this.#write({ id, revision: 1, expiresMs: this.#time.nowMs + lifeMs });
  }

  /** Updates the idea that was written `back` ideas ago. */
  update(back: number): void {
    const current = [...this.#current.values()].at(-1 - back);
    if (current === undefined) return;
    this.#write({ ...current, revision: current.revision + 1 });
  }

  /** Ends every stream; what was held back is lost. */
  drop(): void {
    for (const connection of this.#connections) {
      this.#tell(connection, { event: { kind: 'dropped', why: { kind: 'ended' } } });
      connection.isOpen = false;
    }
    this.#connections.clear();
  }

  /** Streams stay open and say nothing until `thaw`. */
  freeze(): void {
    this.#heldBack ??= [];
  }

  thaw(): void {
    const heldBack = this.#heldBack ?? [];
    this.#heldBack = null;
    for (const { connection, message } of heldBack) this.#tell(connection, message);
  }

  get server(): Server {
    return {
      openStream: this.#open,
      rest: {
        probe: () => this.#answer<ProbeAnswer>(5, () => ({ kind: 'ok' })),
        authenticate: () => this.#answer<AuthAnswer>(5, () => authOk),
        history: () =>
          this.#answer<HistoryAnswer>(this.faults.historyDelayMs, () => this.#history()),
      },
    };
  }

  #open: OpenStream = (listen) => {
    const connection: Connection = { listen, isOpen: true };
    this.#time.after(3, () => {
      if (!connection.isOpen) return;
      const why = this.#refusal();
      if (why !== null) {
        this.#tell(connection, { event: { kind: 'dropped', why } });
        connection.isOpen = false;
        return;
      }
      this.#connections.add(connection);
      this.#deliver(connection, { event: { kind: 'ready' } });
    });
    return () => {
      connection.isOpen = false;
      this.#connections.delete(connection);
    };
  };

  #history(): HistoryAnswer {
    if (this.faults.historyFails) {
      return { kind: 'failed', why: { kind: 'http', status: 503, message: null } };
    }
    const newest = [...this.#current.values()]
      .sort((a, b) => b.updatedMs - a.updatedMs)
      .slice(0, this.#historyCap);
    for (const version of newest) this.exposed.add(version);
    const ideas = newest.map(({ raw }) => raw);
    return { kind: 'ok', ideas, limit: this.#historyCap, serverDateMs: null };
  }

  #answer<A>(ms: number, answer: () => A): Promise<A | Failed> {
    return new Promise((resolve) => {
      this.#time.after(ms, () => {
        const why = this.#refusal();
        resolve(why === null ? answer() : { kind: 'failed', why });
      });
    });
  }

  /** Why nobody gets through to the server now; null: it answers. */
  #refusal(): DropReason | null {
    if (this.faults.isDown) return { kind: 'network', fault: 'refused' };
    return this.faults.isPortal ? { kind: 'not-hti', what: 'html' } : null;
  }

  #write(version: Omit<Version, 'raw' | 'updatedMs'>): void {
    const updatedMs = this.#time.nowMs;
    const written: Version = { ...version, updatedMs, raw: rawOf({ ...version, updatedMs }) };
    this.written.push(written);
    this.#current.set(version.id, written);
    this.#send({ event: { kind: 'idea', json: JSON.stringify(written.raw) }, version: written });
  }

  #send(message: Message): void {
    for (const connection of this.#connections) {
      this.#time.after(this.faults.streamDelayMs, () => this.#deliver(connection, message));
    }
  }

  #deliver(connection: Connection, message: Message): void {
    if (this.#heldBack === null) this.#tell(connection, message);
    else this.#heldBack.push({ connection, message });
  }

  #tell(connection: Connection, { event, version }: Message): void {
    if (!connection.isOpen) return;
    if (event.kind !== 'dropped') connection.listen({ kind: 'heard' });
    if (version !== undefined) this.exposed.add(version);
    connection.listen(event);
  }
}

type Failed = { readonly kind: 'failed'; readonly why: DropReason };
const authOk: AuthAnswer = {
  kind: 'ok',
  serverDateMs: null,
  profile: { accountName: 'Model', validUntil: null, requestLimitPerMinute: 60, filters: {} },
};

/** The epoch of virtual time, so that server times look like real ones. */
export const EPOCH_MS = Date.UTC(2026, 3, 22, 13, 0);

const iso = (ms: number): string => new Date(EPOCH_MS + ms).toISOString();

function rawOf(version: Omit<Version, 'raw'>): Version['raw'] {
  return {
    idea_id: version.id,
    INSTRUMENT: 'AMD',
    SIDE: 'Buy',
    PRICE: 100,
    TAKE_PROFIT: 110,
    STOP_LOSS: 90 + version.revision / 100,
    LAST_UPDATE: iso(version.updatedMs),
    EXPIRATION_TIME: iso(version.expiresMs),
  };
}
