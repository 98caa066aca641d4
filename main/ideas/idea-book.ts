import type { IdeaMark } from '../../preload/contract/calls.ts';
import type { ArrivedBy, FieldChange, GapView, Receipt } from '../../preload/contract/idea-view.ts';
import { broken, markerOf, type Continuity, type StoredUntil } from './continuity.ts';
import { withGap } from './gaps.ts';
import { markedBy } from './idea-marks.ts';
import { IdeaShelf, type ShelfLimits } from './idea-shelf.ts';
import type { Idea, IdeaId, IdeaRecord, Revision } from './idea.ts';
import { firstReceipt, recordOf, revisionOf, toEntry } from './stored-record.ts';
import type { JournalEntry, RecordEntry } from './journal-entry.ts';
import type { Merged } from './merge-version.ts';
import { newsOf, type News } from './news.ts';
import { readJournalEntry } from './read-journal-entry.ts';
import { newestFirst } from './record-order.ts';
import { believableMs } from './server-time.ts';
import { versionKeyOf } from './version-key.ts';
import { nameOf, type VersionName } from './version-name.ts';

export interface BookLimits extends ShelfLimits {
  readonly gaps: number;
}

export const bookLimits: BookLimits = {
  ideas: 1_000,
  revisions: 50,
  characters: 32_000_000,
  forgotten: 2_000,
  gaps: 100,
};

/** `entries` are to be handed to the journal at once: the book has already taken them in. */
export type Taken =
  | {
      readonly kind: 'new' | 'updated' | 'late';
      readonly record: IdeaRecord;
      /** Against the version that was current before; empty unless `updated`. */
      readonly changes: readonly FieldChange[];
      readonly entries: readonly JournalEntry[];
    }
  | { readonly kind: 'known' };

/**
 * All ideas, gaps and marks, in memory. Every change is a journal entry that the book applies to
 * itself, so a book read back from its entries, or from its snapshot, is the same book.
 */
export class IdeaBook {
  readonly #limits: BookLimits;
  readonly #shelf: IdeaShelf;
  #gaps: readonly GapView[] = [];
  #stored: StoredUntil = { seq: 0, newestMs: null };
  #continuity: Continuity = { kind: 'never' };

  constructor(limits: BookLimits = bookLimits) {
    this.#limits = limits;
    this.#shelf = new IdeaShelf(limits);
  }

  /** The book as its journal tells it; what cannot be read is left out. */
  static replay(journal: Iterable<unknown>, limits: BookLimits = bookLimits): IdeaBook {
    const book = new IdeaBook(limits);
    for (const source of journal) {
      const entry = readJournalEntry(source);
      if (entry !== null) book.#apply(entry);
    }
    return book;
  }

  /**
   * Takes in one version. Before the feed was whole for the first time, History is backlog.
   * `atMs`: this computer's clock, milliseconds since the Unix epoch.
   */
  take(idea: Idea, from: 'stream' | 'history', atMs: number): Taken {
    const key = versionKeyOf(idea);
    const stored = this.#shelf.find(idea.id, key);
    if (stored !== null) return from === 'stream' ? this.#recall(stored) : { kind: 'known' };
    if (this.#shelf.findForgotten(idea, key) !== null) return { kind: 'known' };
    const arrivedBy = this.#arrival(idea.id, from);
    const seq = this.#stored.seq + 1;
    const receipt = firstReceipt(arrivedBy);
    const merged = this.#put({ seq, key, idea, receivedAtMs: atMs, arrivedBy, receipt });
    if (merged.kind === 'known') return merged;
    const entry: JournalEntry = { t: 'idea', seq, raw: idea.raw, receivedAtMs: atMs, arrivedBy };
    return { ...merged, entries: [entry] };
  }

  /** Whether this very version was stored before the interruption, or is while there is none. */
  wasKnown(idea: Idea): boolean {
    const marker = markerOf(this.#continuity, this.#stored);
    const key = versionKeyOf(idea);
    const stored = this.#shelf.find(idea.id, key) ?? this.#shelf.findForgotten(idea, key);
    return marker !== null && stored !== null && stored.seq <= marker.seq;
  }

  /**
   * The gap that a History answer leaves open, or null. `isFull`: it held as many items as it may,
   * unreadable ones included. What was taken in since the interruption does not count, so this
   * may be asked before or after taking the ideas, but before `becomeWhole`. `nowMs`: the server's clock.
   */
  assessHistory(ideas: readonly Idea[], isFull: boolean, nowMs: number): GapView | null {
    const marker = markerOf(this.#continuity, this.#stored);
    if (!isFull || marker === null || ideas.some((idea) => this.wasKnown(idea))) return null;
    const toMs = ideas.reduce(
      (oldest, { updated }) => Math.min(oldest, updated.atMs ?? oldest),
      nowMs,
    );
    return { id: `gap-${marker.seq}`, fromMs: Math.min(marker.newestMs, toMs), toMs };
  }

  /** Keeps a gap. The same interruption assessed again, after a crash, makes its gap longer. */
  addGap(gap: GapView): readonly JournalEntry[] {
    return this.#commit({ t: 'gap', gap });
  }

  /** Nothing is missing up to now: History was taken in and the stream is live. `atMs`: server's clock. */
  becomeWhole(atMs: number): readonly JournalEntry[] {
    return this.#continuity.kind === 'whole' ? [] : this.#commit({ t: 'whole', atMs });
  }

  /** From here on ideas may be missed: at every drop, and at start before anything is taken. */
  breakContinuity(): readonly JournalEntry[] {
    return this.#continuity.kind === 'whole' ? this.#commit({ t: 'broken' }) : [];
  }

  /**
   * The intent to pop up, to be on disk before it is done. Until a receipt says otherwise the
   * versions are `not-confirmed`, and stay so after a crash: we err on never popping up twice.
   */
  announcing(versions: readonly VersionName[]): readonly JournalEntry[] {
    return this.setReceipt(versions, { kind: 'not-confirmed' });
  }

  /** Notes why versions did or did not pop up. An idea that has made room meanwhile needs no reason. */
  setReceipt(versions: readonly VersionName[], receipt: Receipt): readonly JournalEntry[] {
    const of = versions.filter(([id]) => this.get(id) !== null);
    return of.length === 0 ? [] : this.#commit({ t: 'receipt', of, receipt });
  }

  markRead(id: IdeaId): readonly JournalEntry[] {
    return this.get(id)?.unread === true ? this.#commit({ t: 'read', id }) : [];
  }

  /** Writes on an idea what the user did. `atMs` as in `take`. */
  mark(id: IdeaId, mark: IdeaMark, atMs: number): readonly JournalEntry[] {
    const record = this.get(id);
    return record === null
      ? []
      : this.#commit({ t: 'marks', id, marks: markedBy(record, mark, atMs) });
  }

  /** `listener` is told of every idea that makes room for newer ones, in the moment in which it is gone. */
  hearForgotten(listener: (id: IdeaId) => void): void {
    this.#shelf.onForgotten = listener;
  }

  get(id: IdeaId): IdeaRecord | null {
    return this.#shelf.get(id);
  }

  records(): readonly IdeaRecord[] {
    return [...this.#shelf.records()].sort(newestFirst);
  }

  /** The first so many of `records` that are wanted, without sorting all. */
  newest(most: number, isWanted: (record: IdeaRecord) => boolean): readonly IdeaRecord[] {
    let newest: readonly IdeaRecord[] = [];
    for (const record of [...this.#shelf.records()].reverse()) {
      const last = newest[most - 1];
      if (last !== undefined && newestFirst(last, record) < 0) continue;
      if (isWanted(record)) newest = [...newest, record].sort(newestFirst).slice(0, most);
    }
    return newest;
  }

  count(isCounted: (record: IdeaRecord) => boolean): number {
    return this.#shelf.records().filter(isCounted).length;
  }

  /** Oldest first. */
  gaps(): readonly GapView[] {
    return this.#gaps;
  }

  /** What waits to be told, in the order of arrival; after a restart too. */
  pending(): readonly News[] {
    return this.#shelf.pending().map(newsOf);
  }

  /** The whole book in the fewest entries, for a new journal. */
  snapshot(): readonly JournalEntry[] {
    return [
      {
        t: 'book',
        stored: this.#stored,
        continuity: this.#continuity,
        forgotten: this.#shelf.forgotten(),
      },
      ...this.#gaps.map((gap): JournalEntry => ({ t: 'gap', gap })),
      ...this.#shelf.records().map(toEntry),
    ];
  }

  #commit(entry: JournalEntry): readonly JournalEntry[] {
    this.#apply(entry);
    return [entry];
  }

  #apply(entry: JournalEntry): void {
    switch (entry.t) {
      case 'idea': {
        // A version that a snapshot already holds may follow it once more; it must not count twice.
        if (entry.seq <= this.#stored.seq) break;
        const revision = revisionOf(entry, firstReceipt(entry.arrivedBy));
        if (revision !== null) this.#put(revision);
        this.#stored = { ...this.#stored, seq: entry.seq };
        break;
      }
      case 'receipt':
        this.#shelf.setReceipt(entry.of, entry.receipt);
        break;
      case 'read':
        this.#shelf.setUnread(entry.id, false);
        break;
      case 'marks':
        this.#shelf.setMarks(entry.id, entry.marks);
        break;
      case 'whole':
        this.#continuity = { kind: 'whole', sinceMs: entry.atMs };
        break;
      case 'broken':
        this.#continuity = broken(this.#continuity, this.#stored);
        break;
      case 'gap':
        this.#gaps = withGap(this.#gaps, entry.gap, this.#limits.gaps);
        break;
      case 'book':
        this.#stored = entry.stored;
        this.#continuity = entry.continuity;
        for (const idea of entry.forgotten) this.#shelf.remember(idea);
        break;
      case 'record':
        this.#restore(entry);
        break;
    }
  }

  #put(revision: Revision): Merged {
    const merged = this.#shelf.put(revision);
    if (merged.kind !== 'known') this.#moveOn(revision);
    return merged;
  }

  #restore(entry: RecordEntry): void {
    const record = recordOf(entry);
    if (record === null) return;
    // The snapshot's first entry was damaged. To take the feed for never whole would make silent
    // backlog of all that was missed, so it counts as whole, as after a crash while live.
    if (this.#stored.seq === 0)
      this.#continuity = { kind: 'whole', sinceMs: record.firstReceivedAtMs };
    this.#shelf.restore(record);
    for (const revision of [...record.others, record.current]) this.#moveOn(revision);
  }

  #moveOn({ seq, idea, receivedAtMs }: Revision): void {
    const serverMs = believableMs(idea.updated, receivedAtMs);
    this.#stored = {
      seq: Math.max(this.#stored.seq, seq),
      newestMs: Math.max(this.#stored.newestMs ?? serverMs, serverMs),
    };
  }

  /**
   * The stream sends only what is new (HTI API, stream). If History, asked a moment later, was
   * faster with it on the very first start, it was taken for backlog: it is news all the same.
   */
  #recall(stored: Revision): Taken {
    const { id } = stored.idea;
    if (stored.receipt.kind !== 'backlog' || this.get(id)?.current !== stored)
      return { kind: 'known' };
    const entries = this.setReceipt([nameOf(stored)], { kind: 'pending' });
    const record = this.get(id);
    return record === null ? { kind: 'known' } : { ...newsOf(record), entries };
  }

  /** Before the feed was whole, only what came live counts as news, and what follows on it. */
  #arrival(id: IdeaId, from: 'stream' | 'history'): ArrivedBy {
    if (from === 'stream') return 'live';
    if (this.#continuity.kind !== 'never') return 'recovery';
    const known = this.get(id);
    return known === null || known.current.arrivedBy === 'backlog' ? 'backlog' : 'recovery';
  }
}
