import { writeSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { openJournal } from './idea-journal.ts';

/**
 * A process of its own that keeps a journal, to be killed or starved by the tests. It tells what
 * it sees on stdout, one JSON value a line, and appends `burst` numbered entries of `size`
 * characters, one after the other. `unlock` on stdin makes its folder writable; the end of stdin
 * ends it. Retries come a hundred times faster.
 */
const [folder = '', burst = '0', size = '0', user = ''] = process.argv.slice(2);
const state: unknown[] = [];

function tell(news: unknown): void {
  writeSync(1, `${JSON.stringify(news)}\n`);
}

// Nothing is read-only to root, so the tests of that run as somebody else.
if (user !== '') process.setuid?.(Number(user));

const { entries, damage, journal } = await openJournal({
  folder,
  snapshot: () => state,
  onState: tell,
  wallMs: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms / 100);
    return () => clearTimeout(timer);
  },
});
state.push(...entries);
tell({ opened: entries.length, damage });

for (let count = 0; count < Number(burst); count += 1) {
  const entry = { n: state.length, text: 'x'.repeat(Number(size)) };
  state.push(entry);
  await journal.append([entry]);
  tell({ appended: entry.n });
}
tell({ burst: 'done' });
process.stdin.on('data', (asked) => {
  if (asked.includes('unlock')) void chmod(folder, 0o700);
});
process.stdin.on('end', () => void journal.close());
