import type { FeedState } from '../../../preload/contract/feed-state.ts';
import type { PopUp } from '../../alerts/presenter.ts';
import { type Feed, runFeed } from '../../feed/run-feed.ts';
import { IdeaBook } from '../../ideas/idea-book.ts';
import type { JournalEntry } from '../../ideas/journal-entry.ts';
import { type IdeaDesk, openIdeaDesk } from '../idea-desk.ts';
import { EPOCH_MS, type ModelServer } from './model-server.ts';
import type { VirtualTime } from './virtual-time.ts';

/** A pop-up as it stood on the screen. */
export interface ShownPopUp extends PopUp {
  readonly atMs: number;
  /** The versions that it told of, `id key` each. */
  readonly versions: readonly string[];
  /** Those of its ideas that had expired when it appeared. */
  readonly expired: readonly string[];
}

const silentLog = { info: () => undefined, warn: () => undefined, error: () => undefined };

/**
 * The app without Electron, disk and network: the real feed, book, desk and announcer, in virtual
 * time. `crash` loses all memory and whatever has not reached the model's disk.
 */
export class ModelApp {
  /** What has reached the disk. */
  readonly disk: JournalEntry[] = [];
  readonly popUps: ShownPopUp[] = [];
  /** Effects that threw: there must be none. */
  readonly faults: string[] = [];
  book: IdeaBook;
  #running: { readonly feed: Feed; readonly desk: IdeaDesk; isAlive: boolean } | null = null;
  readonly #time: VirtualTime;
  readonly #server: ModelServer;
  readonly #chance: () => number;

  constructor(time: VirtualTime, server: ModelServer, chance: () => number) {
    this.#time = time;
    this.#server = server;
    this.#chance = chance;
    this.book = new IdeaBook();
  }

  get state(): FeedState {
    return this.#running?.feed.state() ?? { kind: 'signed-out' };
  }

  get feed(): Feed | null {
    return this.#running?.feed ?? null;
  }

  start(): void {
    const time = this.#time;
    const life = { isAlive: true };
    const after = (ms: number, run: () => void): (() => void) =>
      time.after(ms, () => {
        if (life.isAlive) run();
      });
    const book = IdeaBook.replay(structuredClone(this.disk));
    const desk = openIdeaDesk(book, {
      journal: {
        append: (entries) =>
          new Promise((resolve) => {
            after(1, () => {
              this.disk.push(...entries);
              resolve();
            });
          }),
        close: () => Promise.resolve(),
      },
      presenter: {
        show: (popUp, tell) => {
          if (!life.isAlive) return;
          this.popUps.push(shownNow(popUp, book, time.nowMs));
          after(2, () => tell({ kind: 'shown' }));
        },
        withdraw: () => undefined,
      },
      log: silentLog,
      wallMs: () => EPOCH_MS + time.nowMs,
      clockOffsetMs: () => 0,
      after,
      rules: () => [],
      silence: () => null,
      onIdeas: () => undefined,
      onStatus: () => undefined,
      onOpen: () => undefined,
      copyText: () => undefined,
      onMute: () => undefined,
      onProblem: () => undefined,
    });
    const feed = runFeed(
      {
        ideas: desk,
        clock: () => ({
          monoMs: time.nowMs,
          wallMs: EPOCH_MS + time.nowMs,
          chance: this.#chance(),
        }),
        after,
        onState: () => undefined,
        onProfile: () => undefined,
        onServerClock: () => undefined,
        onFault: (effect, error) => this.faults.push(`${effect}: ${String(error)}`),
      },
      2,
    );
    this.book = book;
    this.#running = { feed, desk, isAlive: true };
    this.#end = () => {
      life.isAlive = false;
      feed.signOut();
      void desk.close();
    };
    feed.signIn(this.#server.server);
  }

  #end: () => void = () => undefined;

  /** As `kill -9` does it. */
  crash(): void {
    this.#end();
    this.#running = null;
  }
}

function shownNow(popUp: PopUp, book: IdeaBook, atMs: number): ShownPopUp {
  const records = book.records().filter(({ id }) => popUp.ideaIds.includes(id));
  return {
    ...popUp,
    atMs,
    versions: records.map(({ id, current }) => `${id} ${current.key}`),
    expired: records
      .filter(({ current }) => (current.idea.expires.atMs ?? Infinity) <= EPOCH_MS + atMs)
      .map(({ id }) => id),
  };
}
