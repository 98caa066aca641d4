import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IdeaBook } from '../../main/ideas/idea-book.ts';
import { openJournal } from '../../main/store/idea-journal.ts';

/**
 * The ideas of the one account of a data folder, as the app's own code reads them at a start. It
 * reads a copy, so the app may be running.
 */
export async function readKeptIdeas(userData: string): Promise<IdeaBook> {
  const copy = mkdtempSync(join(tmpdir(), 'hti-notifier-ideas-'));
  try {
    cpSync(join(userData, 'ideas'), copy, { recursive: true });
    const [account, ...others] = readdirSync(copy);
    if (account === undefined || others.length > 0) throw new Error('not one account');
    let book = new IdeaBook();
    const { entries, journal } = await openJournal({
      folder: join(copy, account),
      snapshot: () => book.snapshot(),
      onState: () => undefined,
      after: (ms, run) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
      wallMs: Date.now,
    });
    book = IdeaBook.replay(entries);
    await journal.close();
    return book;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
