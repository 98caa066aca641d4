import { mkdir, open, readdir, readFile, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { absent, replaceFile, writeWhole } from './durable-file.ts';
import { nextTurn } from '../runtime/time.ts';
import { encodeJournal, encodeLine, scanJournal, type Scan } from './journal-format.ts';

const journalName = 'ideas.journal';
/** A file of a newer release is not among them: its owner may come back for it. */
const damagedCopy = /^ideas\.journal\.(?:corrupt|torn-tail)-/;
const keptCopies = 5;

type Readable = Exclude<Scan, { kind: 'newer-version' }>;

/** Where the journal and its companions lie in their folder. */
export interface JournalPaths {
  readonly folder: string;
  readonly journal: string;
  /** Being written; of no worth after a crash. */
  readonly temporary: string;
  /** The journal as it was before it was last rewritten. */
  readonly backup: string;
}

/** Where to write on. */
export interface JournalEnd {
  readonly size: number;
  /** The size when the file was last written anew. */
  readonly rewrittenBytes: number;
}

/** Something was wrong with the file. What could be read is in use; what was there lies under this name. */
export interface Damage {
  readonly kind: 'torn-tail' | 'corrupt' | 'newer-version';
  readonly setAsideAs: string;
}

/** Whether the file can be appended to, or must be written anew when that is possible. */
export type RecoveryOutcome =
  | { readonly kind: 'in-order'; readonly file: FileHandle; readonly end: JournalEnd }
  /** `keepAs`: the name that the old file is to get when it gives way. */
  | { readonly kind: 'failed'; readonly error: unknown; readonly keepAs: string };

export interface Recovered {
  readonly entries: readonly unknown[];
  readonly damage: Damage | null;
  readonly outcome: RecoveryOutcome;
}

export function journalPaths(folder: string): JournalPaths {
  const journal = join(folder, journalName);
  return { folder, journal, temporary: `${journal}.tmp`, backup: `${journal}.bak` };
}

/**
 * Reads what is there and puts the file in order, so that it can be appended to. Never throws:
 * what was read is given even where nothing can be written. `nowMs` names a copy that is set aside.
 */
export async function recoverJournal(paths: JournalPaths, nowMs: number): Promise<Recovered> {
  const found = await readJournal(paths);
  const { entries, damaged } = found;
  const suffix = new Date(nowMs).toISOString().replaceAll(/[:.]/g, '-');
  const damage =
    damaged === null
      ? null
      : { kind: damaged, setAsideAs: `${paths.journal}.${damaged}-${suffix}` };
  let keepAs = damage?.setAsideAs ?? paths.backup;
  try {
    await rm(paths.temporary, { force: true, recursive: true });
    const end = await putInOrder(paths, found, keepAs);
    keepAs = paths.backup;
    await removeOldCopies(paths.folder);
    const file = await open(paths.journal, 'r+');
    return { entries, damage, outcome: { kind: 'in-order', file, end } };
  } catch (error) {
    return { entries, damage, outcome: { kind: 'failed', error, keepAs } };
  }
}

interface Found {
  readonly entries: readonly unknown[];
  readonly damaged: Damage['kind'] | null;
  /** The beginning of the file that can stay; null if it must be written anew. */
  readonly sound: JournalEnd | null;
}

async function readJournal(paths: JournalPaths): Promise<Found> {
  const scan = await scanFile(paths.journal);
  if (scan?.kind === 'newer-version') return { entries: [], damaged: scan.kind, sound: null };
  if (scan?.kind === 'whole') return { entries: scan.entries, damaged: null, sound: endOf(scan) };

  const tellsNothing = scan === null || scan.entries.length === 0;
  const backup = tellsNothing ? await scanFile(paths.backup) : null;
  if (backup !== null && backup.kind !== 'newer-version' && backup.entries.length > 0)
    return { entries: backup.entries, damaged: scan === null ? null : 'corrupt', sound: null };

  if (scan === null) return { entries: [], damaged: null, sound: null };
  const sound = scan.kind === 'torn-tail' ? endOf(scan) : null;
  return { entries: scan.entries, damaged: scan.kind, sound };
}

function endOf({ soundBytes, rewrittenBytes }: Readable): JournalEnd {
  return { size: soundBytes, rewrittenBytes };
}

/** Null if there is no file. What is no file, or cannot be read, is as good as corrupt. */
async function scanFile(path: string): Promise<Scan | null> {
  try {
    const found = await stat(path).catch(absent);
    if (found === null) return null;
    // Reading a pipe or a device might never end.
    if (found.isFile()) return scanJournal(await readFile(path));
  } catch {
    // Unreadable: it is set aside as it is, so nothing is lost by going on without it.
  }
  return { kind: 'corrupt', entries: [], soundBytes: 0, rewrittenBytes: 0 };
}

async function putInOrder(
  paths: JournalPaths,
  { entries, damaged, sound }: Found,
  keptAs: string,
): Promise<JournalEnd> {
  if (sound === null) return rewriteJournal(paths, entries, keptAs);
  if (damaged !== null) await cutTail(paths.journal, sound.size, keptAs);
  return sound;
}

/**
 * Writes the journal anew with just these entries; the old one stays under the name `keptAs`.
 * `release` is awaited when the new file is ready and the old one is about to give way.
 */
export async function rewriteJournal(
  paths: JournalPaths,
  entries: readonly unknown[],
  keptAs: string,
  release: () => Promise<void> = () => Promise.resolve(),
): Promise<JournalEnd> {
  const bytes = encodeJournal(await encodeLines(entries));
  await mkdir(paths.folder, { recursive: true, mode: 0o700 });
  await writeWhole(paths.temporary, bytes);
  await release();
  await replaceFile(paths.temporary, paths.journal, keptAs);
  return { size: bytes.length, rewrittenBytes: bytes.length };
}

/** So many lines take a few milliseconds. */
const LINES_PER_TURN = 200;

/** In turns: the feed goes on while thousands of ideas are written anew. */
async function encodeLines(entries: readonly unknown[]): Promise<readonly Buffer[]> {
  const lines: Buffer[] = [];
  for (const entry of entries) {
    lines.push(encodeLine(entry));
    if (lines.length % LINES_PER_TURN === 0) await nextTurn();
  }
  return lines;
}

async function cutTail(path: string, size: number, keptAs: string): Promise<void> {
  const bytes = await readFile(path);
  await writeWhole(keptAs, bytes.subarray(size));
  const file = await open(path, 'r+');
  try {
    await file.truncate(size);
    await file.sync();
  } finally {
    await file.close();
  }
}

function timeIn(copy: string): string {
  return copy.slice(-'2026-04-22T13-24-00-000Z'.length);
}

/** All but the last few: each crash may leave one. */
async function removeOldCopies(folder: string): Promise<void> {
  const copies = (await readdir(folder)).filter((name) => damagedCopy.test(name));
  copies.sort((one, other) => timeIn(one).localeCompare(timeIn(other)));
  for (const name of copies.slice(0, -keptCopies))
    await rm(join(folder, name), { force: true, recursive: true });
}
