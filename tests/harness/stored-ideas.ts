import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Receipt } from '../../preload/contract/idea-view.ts';
import { IdeaBook } from '../../main/ideas/idea-book.ts';
import { scanJournal } from '../../main/store/journal-format.ts';

/** One version as it lies on the disk. */
export interface StoredVersion {
  readonly ideaId: string;
  /** As the server wrote it. */
  readonly lastUpdate: string;
  readonly instrument: string | null;
  readonly receipt: Receipt;
}

export interface StoredIdeas {
  readonly versions: readonly StoredVersion[];
  readonly gaps: readonly { readonly fromMs: number; readonly toMs: number }[];
}

/**
 * Reads the ideas of all accounts of a data folder, with the app's own code. The app must have ended;
 * a line that its end cut short is left out.
 */
export function readStoredIdeas(userData: string): StoredIdeas {
  const folder = join(userData, 'ideas');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const books = names.map((name) => readBook(join(folder, name, 'ideas.journal')));
  return {
    versions: books.flatMap((book) => book.records().flatMap(versionsOf)),
    gaps: books.flatMap((book) => book.gaps()),
  };
}

function readBook(path: string): IdeaBook {
  if (!existsSync(path)) return new IdeaBook();
  const scan = scanJournal(readFileSync(path));
  if (scan.kind !== 'whole' && scan.kind !== 'torn-tail')
    throw new Error(`${path} is ${scan.kind}`);
  return IdeaBook.replay(scan.entries);
}

function versionsOf({ id, current, others }: ReturnType<IdeaBook['records']>[number]) {
  return [...others, current].map(({ idea, receipt }): StoredVersion => ({
    ideaId: id,
    lastUpdate: String(idea.raw['LAST_UPDATE']),
    instrument: idea.instrument,
    receipt,
  }));
}
