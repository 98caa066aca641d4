import { beforeEach, expect, test } from 'vitest';
import type { IdeaMark } from '../../preload/contract/calls.ts';
import { cpuMsOf } from '../../tests/cpu-ms.ts';
import { bookLimits, IdeaBook, type BookLimits } from './idea-book.ts';
import { ideaWith } from './idea.fixture.ts';
import type { Idea } from './idea.ts';
import type { JournalEntry } from './journal-entry.ts';
import { isUnreadable, readIdea } from './read-idea.ts';
import { nameOf } from './version-name.ts';

const startMs = Date.UTC(2026, 3, 22, 12);

let book: IdeaBook;
let journal: JournalEntry[];

beforeEach(() => {
  book = new IdeaBook();
  journal = [];
});

/** An idea whose version was made `minute` minutes after the start. */
function idea(name: string, minute = 0, fields: Readonly<Record<string, unknown>> = {}): Idea {
  const LAST_UPDATE = new Date(startMs + minute * 60_000).toISOString();
  return ideaWith({ idea_id: name, CREATION_TIME: LAST_UPDATE, LAST_UPDATE, ...fields });
}

function write(entries: readonly JournalEntry[]): void {
  journal.push(...entries);
}

function take(from: 'stream' | 'history', ...ideas: readonly Idea[]): string[] {
  return ideas.map((next) => {
    const taken = book.take(next, from, startMs);
    if (taken.kind !== 'known') write(taken.entries);
    return taken.kind;
  });
}

/** Ends as `kill -9` ends it: only the journal is left. */
function restart(limits?: BookLimits): void {
  book = IdeaBook.replay(JSON.parse(JSON.stringify(journal)), limits);
}

function mark(name: string, wish: IdeaMark): void {
  write(book.mark(idea(name).id, wish, startMs));
}

function becomeWhole(): void {
  write(book.becomeWhole(startMs));
}

function tellAll(): string[] {
  const news = book.pending();
  write(book.announcing(news.map(({ revision }) => nameOf(revision))));
  return news.map(({ kind, record }) => `${kind} ${record.id}`);
}

const assess = (ideas: readonly Idea[], isFull = true) =>
  book.assessHistory(ideas, isFull, startMs + 3_600_000);

test('what History holds before the first live moment is backlog and waits for no pop-up', () => {
  expect(take('history', idea('a'), idea('b'))).toEqual(['new', 'new']);
  expect(book.pending()).toEqual([]);
  expect(book.records().map(({ current, unread }) => [current.arrivedBy, unread])).toEqual([
    ['backlog', false],
    ['backlog', false],
  ]);
});

test('an idea that comes live on the very first start is news, and so is its update in History', () => {
  take('stream', idea('a'));
  take('history', idea('a', 1, { PRICE: '1' }));
  expect(tellAll()).toEqual(['new a']);
});

test('an idea of the first backlog is news when the stream sends it too', () => {
  take('history', idea('a'), idea('b'));
  expect(take('stream', idea('a'))).toEqual(['new']);
  expect(take('stream', idea('a'))).toEqual(['known']);
  const arrivals = () => book.records().map(({ current, unread }) => [current.arrivedBy, unread]);
  const asNews = [
    ['backlog', false],
    ['live', true],
  ];
  expect(arrivals()).toEqual(asNews);
  restart();
  expect(arrivals()).toEqual(asNews);
  expect(tellAll()).toEqual(['new a']);
});

test('what History holds after an interruption is news', () => {
  becomeWhole();
  write(book.breakContinuity());
  take('history', idea('a'));
  expect(book.records()[0]?.current.arrivedBy).toBe('recovery');
  expect(tellAll()).toEqual(['new a']);
});

test('stream and History overlap without telling anything twice', () => {
  becomeWhole();
  expect(take('stream', idea('a'))).toEqual(['new']);
  expect(tellAll()).toEqual(['new a']);
  expect(take('history', idea('a'))).toEqual(['known']);
  restart();
  expect(take('history', idea('a'))).toEqual(['known']);
  expect(tellAll()).toEqual([]);
});

test('what was stored and not announced is announced after a crash', () => {
  take('stream', idea('a'), idea('b'));
  restart();
  expect(tellAll()).toEqual(['new a', 'new b']);
});

test('what was about to be announced at a crash is not confirmed, and never announced again', () => {
  take('stream', idea('a'));
  tellAll();
  restart();
  expect(book.pending()).toEqual([]);
  expect(book.records()[0]?.current.receipt).toEqual({ kind: 'not-confirmed' });
});

test('a receipt replaces the intent, also for a version that was overtaken meanwhile', () => {
  take('stream', idea('a'));
  const told = book.pending().map(({ revision }) => nameOf(revision));
  write(book.announcing(told));
  take('stream', idea('a', 1, { PRICE: '1' }));
  write(book.setReceipt(told, { kind: 'shown', atMs: 7 }));
  restart();
  expect(book.records()[0]?.others[0]?.receipt).toEqual({ kind: 'shown', atMs: 7 });
  expect(tellAll()).toEqual(['updated a']);
});

test('a change in a version that was overtaken before it was told is not lost', () => {
  take('stream', idea('a', 0, { PRICE: '100' }));
  tellAll();
  take('stream', idea('a', 1, { PRICE: '101' }));
  take('stream', idea('a', 2, { PRICE: '101', DESCRIPTION: 'Other words.' }));
  const changes = book.pending()[0]?.changes.map(({ field }) => field);
  expect(changes).toEqual(['entry', 'created', 'description']);
});

test('an idea updated before it was told is told once, as new', () => {
  take('stream', idea('a'), idea('a', 1, { PRICE: '1' }));
  expect(tellAll()).toEqual(['new a']);
  expect(book.pending()).toEqual([]);
});

test('a late version is kept, and nothing is told of it', () => {
  take('stream', idea('a', 5));
  tellAll();
  expect(take('history', idea('a', 1, { PRICE: '1' }))).toEqual(['late']);
  expect(book.pending()).toEqual([]);
  expect(book.records()[0]?.current.idea.entry?.text).toBe('289.38285');
});

test('a read idea stays read over a restart, and is marked once', () => {
  take('stream', idea('a'));
  const { id } = idea('a');
  write(book.markRead(id));
  expect(book.markRead(id)).toEqual([]);
  expect(book.markRead(idea('nobody').id)).toEqual([]);
  restart();
  expect(book.get(id)?.unread).toBe(false);
});

test('the newest idea stands first, wherever it came from and whatever was updated', () => {
  take('stream', idea('b', 2));
  take('history', idea('c', 3), idea('a', 1));
  take('stream', idea('a', 9, { CREATION_TIME: idea('a', 1).created.text }));
  expect(book.records().map(({ id }) => id)).toEqual(['c', 'b', 'a']);
});

test('an idea from the far future does not stand on top for ever', () => {
  take('stream', idea('odd', 0, { CREATION_TIME: '9999-01-01T00:00:00Z' }), idea('a', 1));
  expect(book.records().map(({ id }) => id)).toEqual(['a', 'odd']);
});

test('a full History without anything known leaves a gap', () => {
  take('stream', idea('a', 1), idea('b', 2));
  becomeWhole();
  write(book.breakContinuity());
  const gap = assess([idea('y', 9), idea('x', 8)]);
  expect(gap).toEqual({
    id: 'gap-2',
    fromMs: startMs + 2 * 60_000,
    toMs: startMs + 8 * 60_000,
  });
});

test('a full History with one known version, or one that is not full, leaves none', () => {
  take('stream', idea('a', 1));
  becomeWhole();
  write(book.breakContinuity());
  expect(assess([idea('y', 9), idea('a', 1)])).toBeNull();
  expect(assess([idea('y', 9)], false)).toBeNull();
});

test('a known idea that was updated meanwhile does not close the gap', () => {
  take('stream', idea('a', 1));
  becomeWhole();
  write(book.breakContinuity());
  expect(assess([idea('a', 9, { PRICE: '1' })])).not.toBeNull();
});

test('the gap is the same whether live ideas and History were taken in before or not', () => {
  take('stream', idea('a', 1));
  becomeWhole();
  write(book.breakContinuity());
  const history = [idea('y', 9), idea('x', 8)];
  const before = assess(history);
  take('stream', idea('y', 9));
  expect(assess(history)).toEqual(before);
  take('history', ...history);
  expect(assess(history)).toEqual(before);
});

test('on a first start there is no gap', () => {
  take('stream', idea('live', 3));
  expect(assess([idea('y', 2), idea('x', 1)])).toBeNull();
});

test('a feed that was whole while the server had no ideas can still have a gap', () => {
  becomeWhole();
  write(book.breakContinuity());
  expect(assess([idea('y', 9)])).toMatchObject({ fromMs: startMs, toMs: startMs + 9 * 60_000 });
});

test('after a crash while live, everything stored before counts as known', () => {
  becomeWhole();
  take('stream', idea('a', 1));
  restart();
  write(book.breakContinuity());
  take('stream', idea('b', 2));
  expect([book.wasKnown(idea('a', 1)), book.wasKnown(idea('b', 2))]).toEqual([true, false]);
});

test('after a crash while catching up, the earlier interruption still counts', () => {
  take('stream', idea('a', 1));
  becomeWhole();
  write(book.breakContinuity());
  take('stream', idea('b', 9));
  restart();
  write(book.breakContinuity());
  expect(book.wasKnown(idea('b', 9))).toBe(false);
  expect(assess([idea('b', 9)])).toMatchObject({ id: 'gap-1' });
});

test('a gap assessed again after a crash grows and is not doubled', () => {
  write(book.addGap({ id: 'gap-1', fromMs: 1, toMs: 5 }));
  write(book.addGap({ id: 'gap-1', fromMs: 1, toMs: 9 }));
  write(book.addGap({ id: 'gap-1', fromMs: 1, toMs: 7 }));
  restart();
  expect(book.gaps()).toEqual([{ id: 'gap-1', fromMs: 1, toMs: 9 }]);
});

test('of more gaps than are kept the oldest go', () => {
  for (let n = 0; n < 101; n += 1) write(book.addGap({ id: `gap-${n}`, fromMs: n, toMs: n }));
  expect(book.gaps()).toHaveLength(100);
  expect(book.gaps()[0]?.id).toBe('gap-1');
});

const small: BookLimits = { ideas: 3, revisions: 2, characters: 1_000, forgotten: 2, gaps: 2 };

test('an idea that made room is not new again when History still holds it', () => {
  book = new IdeaBook(small);
  for (const name of ['a', 'b', 'c', 'd']) {
    take('stream', idea(name, 1));
    tellAll();
  }
  expect(book.records().map(({ id }) => id)).toEqual(['d', 'c', 'b']);
  for (const again of [book, IdeaBook.replay(book.snapshot(), small)]) {
    expect(again.take(idea('a', 1), 'history', startMs)).toEqual({ kind: 'known' });
    expect(again.take(idea('a', 0), 'history', startMs)).toEqual({ kind: 'known' });
  }
  expect(take('stream', idea('a', 2))).toEqual(['new']);
});

test('every idea that makes room is told of', () => {
  book = new IdeaBook(small);
  const gone: string[] = [];
  book.hearForgotten((id) => gone.push(id));
  take('stream', ...['a', 'b', 'c', 'd', 'e'].map((name) => idea(name)));
  expect(gone).toEqual([]);
  tellAll();
  expect(gone).toEqual(['a', 'b']);
});

test('an idea that made room still counts as known before the interruption', () => {
  book = new IdeaBook(small);
  becomeWhole();
  for (const name of ['a', 'b', 'c', 'd']) {
    take('stream', idea(name, 1));
    tellAll();
  }
  write(book.breakContinuity());
  expect(assess([idea('x', 5), idea('a', 1)])).toBeNull();
});

test('an idea that still waits to be told makes no room until it was told', () => {
  book = new IdeaBook(small);
  take('stream', ...['a', 'b', 'c', 'd', 'e'].map((name) => idea(name)));
  expect(book.records()).toHaveLength(5);
  expect(tellAll()).toHaveLength(5);
  expect(book.records().map(({ id }) => id)).toEqual(['e', 'd', 'c']);
});

test('an idea that made room for others gets no receipt any more', () => {
  book = new IdeaBook(small);
  take('stream', ...['a', 'b', 'c', 'd', 'e'].map((name) => idea(name)));
  const told = book.pending().map(({ revision }) => nameOf(revision));
  tellAll();
  expect(book.setReceipt(told, { kind: 'shown', atMs: 1 })).toMatchObject([
    {
      t: 'receipt',
      of: [
        ['c', 3],
        ['d', 4],
        ['e', 5],
      ],
    },
  ]);
  expect(book.setReceipt(told.slice(0, 2), { kind: 'shown', atMs: 1 })).toEqual([]);
});

test('what the user starred, noted or decided on outlives any number of ideas that come later', () => {
  book = new IdeaBook(small);
  take('stream', idea('starred'), idea('noted'), idea('taken'));
  mark('starred', { kind: 'star', starred: true });
  mark('noted', { kind: 'note', text: 'as in March' });
  mark('taken', { kind: 'decision', decision: 'taken', version: 3 });
  for (let n = 0; n < 9; n += 1) take('stream', idea(`later-${n}`, 1));
  tellAll();
  restart(small);
  const kept = book.records().map(({ id }) => id);
  expect(kept).toHaveLength(6);
  expect(kept).toEqual(expect.arrayContaining(['starred', 'noted', 'taken', 'later-8']));
});

test('marked ideas are bounded too, and never take the room of what comes new', () => {
  book = new IdeaBook(small);
  for (const name of ['a', 'b', 'c', 'd']) {
    take('stream', idea(name));
    tellAll();
    mark(name, { kind: 'star', starred: true });
  }
  take('stream', idea('new', 1));
  expect(book.records().map(({ id }) => id)).toEqual(['new', 'd', 'c', 'b']);
});

test('an idea whose mark is taken back makes room like any other', () => {
  book = new IdeaBook(small);
  take('stream', idea('a'));
  mark('a', { kind: 'star', starred: true });
  for (const name of ['b', 'c', 'd']) take('stream', idea(name, 1));
  tellAll();
  expect(book.records()).toHaveLength(4);
  mark('a', { kind: 'star', starred: false });
  expect(book.records()).toHaveLength(3);
});

test('a flood that nobody is told of cannot fill the memory', () => {
  book = new IdeaBook(small);
  for (let n = 0; n < 100; n += 1) take('stream', idea(`idea-${n}`, 0, { DESCRIPTION: '' }));
  expect(book.records()).toHaveLength(30);
  expect(book.pending()).toHaveLength(30);
});

test('enormous descriptions make room for each other, so that they cannot fill the memory', () => {
  book = new IdeaBook(small);
  const DESCRIPTION = 'x'.repeat(400);
  take('stream', ...['a', 'b', 'c'].map((name) => idea(name, 0, { DESCRIPTION })));
  expect(book.records().map(({ id }) => id)).toEqual(['c', 'b']);
  take('stream', idea('b', 1, { DESCRIPTION: `${DESCRIPTION}!` }));
  expect(book.records().map(({ id }) => id)).toEqual(['b']);
});

test('a damaged or unknown entry costs that entry alone', () => {
  take('stream', idea('a'), idea('b'));
  const [first, second] = journal;
  const read = IdeaBook.replay([null, first, { t: 'from a later release' }, { t: 'idea' }, second]);
  expect(read.snapshot()).toEqual(book.snapshot());
});

test('a snapshot without its first entry makes no silent backlog and gives no number twice', () => {
  take('stream', idea('a', 1), idea('b', 2));
  becomeWhole();
  book = IdeaBook.replay(book.snapshot().slice(1));
  book.breakContinuity();
  expect(assess([idea('x', 9)])).toMatchObject({ id: 'gap-2' });
  const taken = book.take(idea('x', 9), 'history', startMs);
  expect(taken.kind === 'new' && taken.entries).toMatchObject([{ seq: 3, arrivedBy: 'recovery' }]);
});

test('versions that a snapshot has counted already, and given up since, do not come back', () => {
  book = new IdeaBook(small);
  for (const name of ['a', 'b', 'c', 'd']) {
    take('stream', idea(name));
    tellAll();
  }
  const read = IdeaBook.replay([...book.snapshot(), ...journal], small);
  expect(read.snapshot()).toEqual(book.snapshot());
});

test('an entry that can no longer be read does not give its number to another version', () => {
  take('stream', idea('a'));
  const unreadable = { t: 'idea', seq: 2, raw: {}, receivedAtMs: startMs, arrivedBy: 'live' };
  const read = IdeaBook.replay([...journal, unreadable]);
  const taken = read.take(idea('b'), 'stream', startMs);
  expect(taken.kind === 'new' && taken.entries).toMatchObject([{ t: 'idea', seq: 3 }]);
});

test('ten thousand ideas in one burst are taken in within two seconds', () => {
  const sources = Array.from({ length: 10_000 }, (_, n) => ({
    ...idea('x').raw,
    idea_id: `i-${n}`,
  }));
  const tookMs = cpuMsOf(() => {
    for (const source of sources) {
      const read = readIdea(source);
      if (!isUnreadable(read)) take('stream', read);
    }
  });
  expect(tookMs).toBeLessThan(2_000);
  expect(tellAll()).toHaveLength(10_000);
  expect(book.records()).toHaveLength(bookLimits.ideas);
});
