import type { FeedState } from '../../../preload/contract/feed-state.ts';
import type { PopUp } from '../../alerts/presenter.ts';
import { learnOffset } from '../../feed/core/server-clock.ts';
import { type Feed, runFeed } from '../../feed/run-feed.ts';
import { IdeaBook } from '../../ideas/idea-book.ts';
import type { IdeaId, Revision } from '../../ideas/idea.ts';
import type { JournalEntry } from '../../ideas/journal-entry.ts';
import { openIdeaDesk } from '../idea-desk.ts';
import { EPOCH_MS, type ModelServer } from './model-server.ts';
import type { VirtualTime } from './virtual-time.ts';

/** One version as a pop-up told it. */
export interface Told {
  /** As `versionNameOf` names it. */
  readonly name: string;
  readonly id: string;
  readonly stop: string;
  /** It could no longer be acted on when it appeared. */
  readonly isExpired: boolean;
  /** That its idea was about to be told had reached the disk before. */
  readonly isIntended: boolean;
}

const silentLog = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Names a version of the model as both the server and the app know it. */
export function versionNameOf({ idea }: Revision): string {
  return `${idea.id} ${String(idea.raw['revision'])}`;
}

/** How wrong the server's clock may be estimated: its `Date` has whole seconds, its answer takes 5 ms. */
export const CLOCK_ERROR_MS = 503;

/**
 * The app without Electron, disk and network: the real feed, book, desk and announcer, in virtual
 * time. `crash` loses all memory and whatever has not reached the model's disk.
 */
export class ModelApp {
  /** What has reached the disk. */
  readonly disk: JournalEntry[] = [];
  readonly told: Told[] = [];
  /** When it was last killed, virtual ms. */
  readonly crashedAtMs: number[] = [];
  /** Effects that threw: there must be none. */
  readonly faults: string[] = [];
  book: IdeaBook;
  /** When it was last started, virtual ms. */
  startedAtMs: number | null = null;
  #running: { readonly feed: Feed; readonly end: () => void } | null = null;
  readonly #time: VirtualTime;
  readonly #server: ModelServer;
  readonly #chance: () => number;
  readonly #skewMs: number;
  /** In this run; until then the computer's own is believed. */
  #isClockHeard = false;

  /** `skewMs`: how far the computer's clock is ahead of the server's. */
  constructor(time: VirtualTime, server: ModelServer, chance: () => number, skewMs: number) {
    this.#time = time;
    this.#server = server;
    this.#chance = chance;
    this.#skewMs = skewMs;
    this.book = new IdeaBook();
  }

  get state(): FeedState {
    return this.#running?.feed.state() ?? { kind: 'signed-out' };
  }

  get feed(): Feed | null {
    return this.#running?.feed ?? null;
  }

  /** This computer's clock, milliseconds since the Unix epoch. */
  get wallMs(): number {
    return EPOCH_MS + this.#time.nowMs + this.#skewMs;
  }

  /** Whether History was merged since the last interruption. */
  isWhole(): boolean {
    const [first] = this.book.snapshot();
    return first?.t === 'book' && first.continuity.kind === 'whole';
  }

  /** Starts it, unless it runs. */
  start(): void {
    if (this.#running !== null) return;
    const time = this.#time;
    const life = { isAlive: true };
    let clockOffsetMs = 0;
    this.#isClockHeard = false;
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
          this.told.push(...this.#toldNow(popUp, book));
          after(2, () => tell({ kind: 'shown' }));
        },
        withdraw: () => undefined,
      },
      log: silentLog,
      wallMs: () => this.wallMs,
      clockOffsetMs: () => clockOffsetMs,
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
          wallMs: this.wallMs,
          chance: this.#chance(),
        }),
        after,
        onState: () => undefined,
        onProfile: () => undefined,
        onServerClock: (serverMs, tookMs) => {
          this.#isClockHeard = true;
          clockOffsetMs = learnOffset(clockOffsetMs, serverMs, tookMs, this.wallMs);
          desk.clockHeard();
        },
        onFault: (effect, error) => this.faults.push(`${effect}: ${String(error)}`),
      },
      2,
    );
    this.book = book;
    this.startedAtMs = time.nowMs;
    this.#running = {
      feed,
      end: () => {
        life.isAlive = false;
        feed.signOut();
        void desk.close();
      },
    };
    feed.signIn(this.#server.server);
  }

  /** As `kill -9` does it. */
  crash(): void {
    if (this.#running === null) return;
    this.crashedAtMs.push(this.#time.nowMs);
    this.#running.end();
    this.#running = null;
    this.startedAtMs = null;
  }

  /** A pop-up tells the versions whose intent was written last; the newest may have come since. */
  #toldNow({ ideaIds }: PopUp, book: IdeaBook): readonly Told[] {
    const serverMs = EPOCH_MS + this.#time.nowMs - CLOCK_ERROR_MS;
    const nowMs = this.#isClockHeard ? serverMs : this.wallMs;
    const records = book.records().filter(({ id }) => ideaIds.includes(id));
    return records.map(({ id, others, current }) => {
      const seq = this.#intendedSeq(id);
      const told = [...others, current].find((version) => version.seq === seq) ?? current;
      return {
        name: versionNameOf(told),
        id,
        stop: told.idea.stopLoss?.text ?? '',
        isExpired: (told.idea.expires.atMs ?? Infinity) <= nowMs,
        isIntended: seq !== null,
      };
    });
  }

  #intendedSeq(id: IdeaId): number | null {
    const intents = this.disk.flatMap((entry) =>
      entry.t === 'receipt' && entry.receipt.kind === 'not-confirmed' ? entry.of : [],
    );
    return intents.findLast(([of]) => of === id)?.[1] ?? null;
  }
}
