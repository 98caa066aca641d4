import { type IdeaMarks, isMarked, type Receipt } from '../../preload/contract/idea-view.ts';
import { isOlder } from './compare-versions.ts';
import type { Idea, IdeaId, IdeaRecord, Revision, VersionKey } from './idea.ts';
import type { ForgottenIdea } from './journal-entry.ts';
import { mergeVersion, type Merged } from './merge-version.ts';
import type { VersionName } from './version-name.ts';

export interface ShelfLimits {
  /** So many that the user has not marked, and as many that he has. */
  readonly ideas: number;
  /** 2 or more. */
  readonly revisions: number;
  /** Of descriptions, over all versions of all unmarked ideas, and of all marked ones. */
  readonly characters: number;
  /** So many ideas that made room are remembered as known, and up to `spare` more. */
  readonly forgotten: number;
}

/** A flood that waits to be told may exceed the limit of ideas this many times. */
const patience = 10;

/** Forgotten ideas go by the hundred: to find the oldest costs as much as many have gone before it. */
const spare = 500;

interface Row {
  /** In the order of their last version, oldest first: the order in which they make room. */
  readonly records: Map<IdeaId, IdeaRecord>;
  characters: number;
}

/**
 * The bounded collection of ideas. Storing one costs the same however many there are. Marked ideas
 * stand in a row of their own, so that what came since never takes the place of what was marked.
 */
export class IdeaShelf {
  /** Called for every idea that has made room. */
  onForgotten: (id: IdeaId) => void = () => undefined;
  readonly #limits: ShelfLimits;
  readonly #unmarked: Row = { records: new Map(), characters: 0 };
  readonly #marked: Row = { records: new Map(), characters: 0 };
  readonly #pending = new Set<IdeaId>();
  /** Without these, History could bring back an idea that made room, and it would pop up again. */
  readonly #forgotten = new Map<IdeaId, ForgottenIdea>();

  constructor(limits: ShelfLimits) {
    this.#limits = limits;
  }

  get(id: IdeaId): IdeaRecord | null {
    return this.#unmarked.records.get(id) ?? this.#marked.records.get(id) ?? null;
  }

  /** The marked ones, then the others; each in the order in which they make room. */
  records(): readonly IdeaRecord[] {
    return [...this.#marked.records.values(), ...this.#unmarked.records.values()];
  }

  /** The ideas whose current version has no receipt yet, in the order of those versions. */
  pending(): readonly IdeaRecord[] {
    return [...this.#pending]
      .flatMap((id) => this.get(id) ?? [])
      .sort((one, other) => one.current.seq - other.current.seq);
  }

  /** Oldest first. */
  forgotten(): readonly ForgottenIdea[] {
    return [...this.#forgotten.values()];
  }

  find(id: IdeaId, key: VersionKey): Revision | null {
    const record = this.get(id);
    if (record === null) return null;
    if (record.current.key === key) return record.current;
    return record.others.find((revision) => revision.key === key) ?? null;
  }

  /** The idea as remembered after it made room, if this version of it is no news. */
  findForgotten(idea: Idea, key: VersionKey): ForgottenIdea | null {
    const forgotten = this.#forgotten.get(idea.id);
    if (forgotten === undefined) return null;
    return forgotten.key === key || isOlder(idea, forgotten.updatedMs) ? forgotten : null;
  }

  put(revision: Revision): Merged {
    const { id } = revision.idea;
    const merged = mergeVersion(this.get(id), revision, this.#limits.revisions);
    if (merged.kind === 'known') return merged;
    this.#remove(id);
    this.restore(merged.record);
    return merged;
  }

  /** Puts a whole record behind all others. */
  restore(record: IdeaRecord): void {
    this.#forgotten.delete(record.id);
    this.#set(record);
    this.#makeRoom();
  }

  /** Each of the versions that is still here gets it. */
  setReceipt(versions: readonly VersionName[], receipt: Receipt): void {
    for (const [id, seq] of versions) this.#setReceiptOf(id, seq, receipt);
    // Once for all: to find the oldest costs as much as many have gone before it.
    this.#makeRoom();
  }

  setUnread(id: IdeaId, unread: boolean): void {
    const record = this.get(id);
    if (record !== null) this.#set({ ...record, unread });
  }

  setMarks(id: IdeaId, marks: IdeaMarks): void {
    const record = this.get(id);
    if (record === null) return;
    if (isMarked(marks) !== isMarked(record.marks)) this.#remove(id);
    this.#set({ ...record, marks });
    this.#makeRoom();
  }

  remember(idea: ForgottenIdea): void {
    this.#forgotten.delete(idea.id);
    this.#forgotten.set(idea.id, idea);
    if (this.#forgotten.size >= this.#limits.forgotten + spare) this.#forgetOldest();
  }

  #forgetOldest(): void {
    for (const id of this.#forgotten.keys()) {
      if (this.#forgotten.size <= this.#limits.forgotten) return;
      this.#forgotten.delete(id);
    }
  }

  /** A version that is made to wait again came live after all: it is news, so its idea is unread. */
  #setReceiptOf(id: IdeaId, seq: number, receipt: Receipt): void {
    const record = this.get(id);
    if (record === null) return;
    const isNews = receipt.kind === 'pending';
    const marked = (revision: Revision): Revision =>
      revision.seq === seq
        ? { ...revision, receipt, arrivedBy: isNews ? 'live' : revision.arrivedBy }
        : revision;
    this.#set({
      ...record,
      current: marked(record.current),
      others: record.others.map(marked),
      unread: record.unread || isNews,
    });
  }

  #set(record: IdeaRecord): void {
    const row = this.#rowOf(record);
    row.characters += charactersIn(record) - charactersIn(this.get(record.id));
    row.records.set(record.id, record);
    if (record.current.receipt.kind === 'pending') this.#pending.add(record.id);
    else this.#pending.delete(record.id);
  }

  #remove(id: IdeaId): void {
    const record = this.get(id);
    if (record === null) return;
    const row = this.#rowOf(record);
    row.characters -= charactersIn(record);
    row.records.delete(id);
    this.#pending.delete(id);
  }

  #rowOf({ marks }: IdeaRecord): Row {
    return isMarked(marks) ? this.#marked : this.#unmarked;
  }

  #makeRoom(): void {
    this.#makeRoomIn(this.#unmarked);
    this.#makeRoomIn(this.#marked);
  }

  /** An idea that still waits to be told is let go only when a flood would fill the memory. */
  #makeRoomIn(row: Row): void {
    const { ideas, characters } = this.#limits;
    for (const { id, current } of row.records.values()) {
      const isHeavy = row.characters > characters;
      if (row.records.size <= ideas && !isHeavy) return;
      const isFlooded = isHeavy || row.records.size > ideas * patience;
      if (this.#pending.has(id) && !isFlooded) return;
      this.#remove(id);
      this.remember({
        id,
        key: current.key,
        updatedMs: current.idea.updated.atMs,
        seq: current.seq,
      });
      this.onForgotten(id);
    }
  }
}

function charactersIn(record: IdeaRecord | null): number {
  const versions = record === null ? [] : [...record.others, record.current];
  return versions.reduce((sum, { idea }) => sum + (idea.description?.length ?? 0), 0);
}
