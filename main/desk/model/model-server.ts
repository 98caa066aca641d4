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
  /** Grows with what is material; a revision of the wording alone keeps it. */
  readonly stop: number;
  readonly updatedMs: number;
  readonly expiresMs: number;
  /** History does not bring it to the top, so nobody can tell that it was missed. */
  readonly isHidden: boolean;
  readonly raw: Readonly<Record<string, unknown>>;
}

/** What a newer version changes. `same-time`: the stop loss, under the `LAST_UPDATE` of before. */
export type Change = 'stop' | 'wording' | 'same-time';

/** By what History is sorted, newest first; the vendor does not say. */
export type HistoryOrder = 'updated' | 'created';

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
/** An answer that comes later is not looked at any more. */
const APP_WAITS_MS = 10_000;

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
  /** When versions reached an app that listened, by stream or History: virtual ms, the first time. */
  readonly exposed = new Map<Version, number>();
  /** In the order of creation. */
  readonly #current = new Map<string, Version>();
  readonly #connections = new Set<Connection>();
  /** While frozen: what would be on its way. It arrives at the thaw, as bytes of a stalled socket do. */
  #heldBack: { readonly connection: Connection; readonly message: Message }[] | null = null;
  readonly #time: VirtualTime;
  readonly #historyCap: number;
  readonly #historyOrder: HistoryOrder;

  constructor(time: VirtualTime, historyCap: number, historyOrder: HistoryOrder) {
    this.#time = time;
    this.#historyCap = historyCap;
    this.#historyOrder = historyOrder;
    const beat = (): void => {
      this.#send({ event: { kind: 'ping' } });
      time.after(PING_MS, beat);
    };
    time.after(PING_MS, beat);
  }

  /** Writes a new idea that lives for `lifeMs`. */
  emit(lifeMs: number): void {
    const { nowMs } = this.#time;
    const id = `idea-${this.#current.size + 1}`;
    const expiresMs = nowMs + lifeMs;
    this.#write({ id, revision: 1, stop: 1, updatedMs: nowMs, expiresMs, isHidden: false });
  }

  /** Updates the idea that was written `back` ideas ago. */
  update(back: number, change: Change): void {
    const current = [...this.#current.values()].at(-1 - back);
    if (current === undefined) return;
    const isSameTime = change === 'same-time';
    this.#write({
      ...current,
      revision: current.revision + 1,
      stop: current.stop + (change === 'wording' ? 0 : 1),
      updatedMs: isSameTime ? current.updatedMs : this.#time.nowMs,
      isHidden: isSameTime || this.#historyOrder === 'created',
    });
  }

  /** Sends an old version, late: one that nobody heard yet, if there is one. */
  repeat(back: number): void {
    const unheard = this.written.filter((version) => !this.exposed.has(version));
    const version = unheard.at(-1 - back) ?? this.written.at(-1 - back);
    if (version !== undefined) this.#send(messageOf(version));
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
        authenticate: () => this.#answer<AuthAnswer>(5, () => this.#authOk()),
        history: (_limit, signal) => {
          const { historyDelayMs } = this.faults;
          const isAwaited = (): boolean => !signal.aborted && historyDelayMs < APP_WAITS_MS;
          return this.#answer(historyDelayMs, () => this.#history(isAwaited()));
        },
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
      this.#deliver(connection, { event: { kind: 'server-date', atMs: this.#dateMs() } });
      this.#deliver(connection, { event: { kind: 'ready' } });
    });
    return () => {
      connection.isOpen = false;
      this.#connections.delete(connection);
    };
  };

  #history(isAwaited: boolean): HistoryAnswer {
    if (this.faults.historyFails) {
      return { kind: 'failed', why: { kind: 'http', status: 503, message: null } };
    }
    const newestCreated = [...this.#current.values()].reverse();
    const newest = (
      this.#historyOrder === 'created'
        ? newestCreated
        : newestCreated.sort((a, b) => b.updatedMs - a.updatedMs)
    ).slice(0, this.#historyCap);
    if (isAwaited) for (const version of newest) this.#expose(version);
    const ideas = newest.map(({ raw }) => raw);
    return { kind: 'ok', ideas, limit: this.#historyCap, serverDateMs: this.#dateMs() };
  }

  #authOk(): AuthAnswer {
    return {
      kind: 'ok',
      serverDateMs: this.#dateMs(),
      profile: {
        accountName: 'Model',
        validity: { kind: 'unlimited' },
        requestLimitPerMinute: 60,
        filters: {},
      },
    };
  }

  /** As a `Date` header tells it: whole seconds, cut off. */
  #dateMs(): number {
    return EPOCH_MS + Math.floor(this.#time.nowMs / 1_000) * 1_000;
  }

  #expose(version: Version): void {
    if (!this.exposed.has(version)) this.exposed.set(version, this.#time.nowMs);
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

  #write(version: Omit<Version, 'raw'>): void {
    const written: Version = { ...version, raw: rawOf(version) };
    this.written.push(written);
    this.#current.set(version.id, written);
    this.#send(messageOf(written));
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
    if (version !== undefined) this.#expose(version);
    connection.listen(event);
  }
}

type Failed = { readonly kind: 'failed'; readonly why: DropReason };

function messageOf(version: Version): Message {
  return { event: { kind: 'idea', json: JSON.stringify(version.raw) }, version };
}

/** The epoch of virtual time, so that server times look like real ones. */
export const EPOCH_MS = Date.UTC(2026, 3, 22, 13, 0);

const iso = (ms: number): string => new Date(EPOCH_MS + ms).toISOString();

function rawOf({ id, revision, stop, updatedMs, expiresMs }: Omit<Version, 'raw'>): Version['raw'] {
  return {
    idea_id: id,
    INSTRUMENT: 'AMD',
    SIDE: 'Buy',
    PRICE: 100,
    TAKE_PROFIT: 110,
    STOP_LOSS: 90 + stop / 100,
    DESCRIPTION: `Revision ${revision}.`,
    LAST_UPDATE: iso(updatedMs),
    EXPIRATION_TIME: iso(expiresMs),
    revision,
  };
}
