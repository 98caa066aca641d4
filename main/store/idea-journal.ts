import { open, type FileHandle } from 'node:fs/promises';
import type { StorageFault } from '../../preload/contract/storage-fault.ts';
import { nextTurn } from '../runtime/time.ts';
import { writeAll } from './durable-file.ts';
import { encodeLine } from './journal-format.ts';
import {
  journalPaths,
  recoverJournal,
  rewriteJournal,
  type Damage,
  type JournalEnd,
  type JournalPaths,
  type RecoveryOutcome,
} from './recover-journal.ts';
import { storageFaultOf } from './storage-fault.ts';

/** The power may fail at most this long after a write without the write being lost. */
const syncEveryMs = 500;
const retryEveryMs = 5_000;
/** The file is written anew when it is this many times as long as it was then, and not small. */
const growth = 4;
const smallBytes = 1_000_000;
/** Beyond this the waiting lines are dropped and the whole state is written when it can be. */
const maxWaitingLines = 10_000;

export type JournalState =
  | { readonly kind: 'on-disk' }
  /** Nothing can be written now; all is kept in memory and written when it can be. */
  | { readonly kind: 'in-memory'; readonly why: StorageFault };

export interface JournalOptions {
  /** Made if it is not there. One folder, one journal, one process. */
  readonly folder: string;
  /** The fewest entries that make up the whole state. Not asked for before `openJournal` is done. */
  readonly snapshot: () => readonly unknown[];
  readonly onState: (state: JournalState) => void;
  /** Calls back once after `ms`; returns what cancels it. */
  readonly after: (ms: number, run: () => void) => () => void;
  /** This computer's clock, milliseconds since the Unix epoch. */
  readonly wallMs: () => number;
}

export interface OpenedJournal {
  /** In the order in which they were appended; still to be read. */
  readonly entries: readonly unknown[];
  /** To be told to the user, once. */
  readonly damage: Damage | null;
  readonly journal: IdeaJournal;
}

/** Opens the journal of a folder, whatever is found there. Never rejects. */
export async function openJournal(options: JournalOptions): Promise<OpenedJournal> {
  const paths = journalPaths(options.folder);
  const { entries, damage, outcome } = await recoverJournal(paths, options.wallMs());
  return { entries, damage, journal: new IdeaJournal(paths, options, outcome) };
}

/**
 * Appends entries to the file. An entry is safe from `kill -9` when `append` has resolved, and
 * from a power failure half a second later. A full disk or a read-only folder stops nobody: then
 * entries wait in memory, which `onState` tells, and are written when they can be.
 */
export class IdeaJournal {
  readonly #paths: JournalPaths;
  readonly #options: JournalOptions;
  #state: JournalState = { kind: 'on-disk' };
  /** Null when the file must be written anew, from the snapshot, before anything is appended. */
  #file: FileHandle | null = null;
  /** Behind the last whole line; what a failed write left there is written over. */
  #end: JournalEnd = { size: 0, rewrittenBytes: 0 };
  /** The name that the old file gets when it is next written anew. */
  #keepAs: string;
  #lines: Buffer[] = [];
  #waiting: (() => void)[] = [];
  #writing: Promise<void> | null = null;
  #stopSync: (() => void) | null = null;
  #stopRetry: (() => void) | null = null;
  #isClosed = false;

  constructor(paths: JournalPaths, options: JournalOptions, start: RecoveryOutcome) {
    this.#paths = paths;
    this.#options = options;
    this.#keepAs = start.kind === 'failed' ? start.keepAs : paths.backup;
    if (start.kind === 'failed') this.#fail(start.error);
    else this.#goOn(start.file, start.end);
  }

  get state(): JournalState {
    return this.#state;
  }

  /**
   * Resolves when the entries are in the file, or known not to get there now; never rejects. What
   * comes while a write is under way is written together after it. To be called in the same tick
   * in which the state takes the entries in, so that a snapshot holds exactly what was appended.
   */
  append(entries: readonly unknown[]): Promise<void> {
    if (this.#isClosed || entries.length === 0) return Promise.resolve();
    for (const entry of entries) this.#lines.push(encodeLine(entry));
    if (this.#state.kind === 'in-memory') {
      this.#boundMemory();
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      void this.#write();
    });
  }

  /** Writes what waits, once more if it failed before, and closes the file. Never rejects. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#stopRetry?.();
    await this.#writing;
    await this.#write();
    this.#stopSync?.();
    await this.#sync();
    await this.#closeFile();
  }

  #write(): Promise<void> {
    if (!this.#hasWork()) return Promise.resolve();
    this.#writing ??= this.#writeBatches();
    return this.#writing;
  }

  #hasWork(): boolean {
    return this.#lines.length > 0 || this.#file === null;
  }

  /** After this turn: an idea and the intent to tell it are appended one after the other, and written at once. */
  async #writeBatches(): Promise<void> {
    await Promise.resolve();
    await nextTurn();
    let isWritten = true;
    while (isWritten && this.#hasWork()) isWritten = await this.#writeBatch();
    this.#writing = null;
  }

  /** Writes all that waits at this moment. False: it waits again, and memory is the place for now. */
  async #writeBatch(): Promise<boolean> {
    const lines = this.#lines;
    const waiting = this.#waiting;
    this.#lines = [];
    this.#waiting = [];
    try {
      // The snapshot is taken in this same tick: it holds these lines and no later ones.
      if (this.#file === null) await this.#rewrite();
      else if (!this.#isOvergrown() || !(await this.#compact())) await this.#appendLines(lines);
      this.#changeState({ kind: 'on-disk' });
      return true;
    } catch (error) {
      this.#lines = [...lines, ...this.#lines];
      this.#fail(error);
      return false;
    } finally {
      for (const resolve of waiting) resolve();
    }
  }

  async #appendLines(lines: readonly Buffer[]): Promise<void> {
    if (this.#file === null) throw new Error('the file was closed');
    const bytes = Buffer.concat(lines);
    await writeAll(this.#file, bytes, this.#end.size);
    this.#end = { ...this.#end, size: this.#end.size + bytes.length };
    this.#syncSoon();
  }

  #isOvergrown(): boolean {
    return this.#end.size > Math.max(smallBytes, growth * this.#end.rewrittenBytes);
  }

  /** False if there was no room for a second file: to append may still succeed. */
  async #compact(): Promise<boolean> {
    try {
      await this.#rewrite();
      return true;
    } catch (error) {
      if (this.#file === null) throw error;
      this.#end = { ...this.#end, rewrittenBytes: this.#end.size };
      return false;
    }
  }

  async #rewrite(): Promise<void> {
    const entries = this.#options.snapshot();
    // Windows cannot replace a file that is open.
    const release = (): Promise<void> => this.#closeFile();
    const end = await rewriteJournal(this.#paths, entries, this.#keepAs, release);
    this.#keepAs = this.#paths.backup;
    this.#goOn(await open(this.#paths.journal, 'r+'), end);
  }

  #goOn(file: FileHandle, end: JournalEnd): void {
    this.#file = file;
    this.#end = end;
  }

  #boundMemory(): void {
    // A file that is being written anew at this moment holds nothing of what came since.
    if (this.#writing !== null || this.#lines.length <= maxWaitingLines) return;
    this.#lines = [];
    void this.#closeFile();
  }

  #syncSoon(): void {
    this.#stopSync ??= this.#options.after(syncEveryMs, () => {
      this.#stopSync = null;
      void this.#sync();
    });
  }

  async #sync(): Promise<void> {
    const file = this.#file;
    try {
      await file?.datasync();
    } catch (error) {
      // Closed meanwhile by a rewrite, which syncs by itself.
      if (file !== this.#file) return;
      // What is on the disk after a failed sync nobody knows, and a second one may succeed for
      // nothing: the file is written anew.
      await this.#closeFile();
      this.#fail(error);
    }
  }

  async #closeFile(): Promise<void> {
    const file = this.#file;
    this.#file = null;
    // The bytes were synced, or are about to be written anew: nothing hangs on a failed close.
    await file?.close().catch(() => undefined);
  }

  #fail(error: unknown): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
    this.#changeState({ kind: 'in-memory', why: storageFaultOf(error) });
    this.#boundMemory();
    this.#stopRetry?.();
    if (this.#isClosed) return;
    this.#stopRetry = this.#options.after(retryEveryMs, () => void this.#write());
  }

  #changeState(state: JournalState): void {
    const isSame = JSON.stringify(state) === JSON.stringify(this.#state);
    this.#state = state;
    if (!isSame) this.#options.onState(state);
  }
}
