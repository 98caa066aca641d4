import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { IdeaMark } from '../../preload/contract/calls.ts';
import { IdeaBook, type BookLimits } from './idea-book.ts';
import { ideaWith } from './idea.fixture.ts';
import type { Idea } from './idea.ts';
import type { JournalEntry } from './journal-entry.ts';
import { nameOf } from './version-name.ts';

/** So small that a short run of steps reaches every one of them. */
const limits: BookLimits = { ideas: 4, revisions: 3, characters: 400, forgotten: 3, gaps: 2 };
const nowMs = Date.UTC(2026, 3, 22, 12);

const version = fc
  .record({
    name: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
    minute: fc.option(fc.integer({ min: 10, max: 15 })),
    PRICE: fc.constantFrom('100', '100.0', '101', 'n/a'),
    DESCRIPTION: fc.constantFrom(null, 'x'.repeat(60)),
  })
  .map(({ name, minute, PRICE, DESCRIPTION }) =>
    ideaWith({
      idea_id: name,
      PRICE,
      DESCRIPTION,
      LAST_UPDATE: minute === null ? null : `2026-04-22T11:${minute}:00Z`,
    }),
  );

type Step =
  | { readonly do: 'take'; readonly idea: Idea; readonly from: 'stream' | 'history' }
  | { readonly do: 'history'; readonly ideas: readonly Idea[] }
  | { readonly do: 'whole' | 'break' | 'announce' | 'confirm' }
  | { readonly do: 'read'; readonly idea: Idea }
  | { readonly do: 'mark'; readonly idea: Idea; readonly mark: IdeaMark };

const mark: fc.Arbitrary<IdeaMark> = fc.oneof(
  fc.record({ kind: fc.constant('star' as const), starred: fc.boolean() }),
  fc.record({ kind: fc.constant('note' as const), text: fc.string() }),
  fc.record({
    kind: fc.constant('decision' as const),
    decision: fc.constantFrom('taken' as const, 'skipped', null),
    version: fc.nat(10),
  }),
);

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('take' as const),
      idea: version,
      from: fc.constantFrom('stream' as const, 'history' as const),
    }),
  },
  fc.record({ do: fc.constant('history' as const), ideas: fc.array(version, { maxLength: 3 }) }),
  fc.record({ do: fc.constantFrom('whole' as const, 'break', 'announce', 'confirm') }),
  fc.record({ do: fc.constant('read' as const), idea: version }),
  fc.record({ do: fc.constant('mark' as const), idea: version, mark }),
);

function perform(book: IdeaBook, next: Step, atMs: number): readonly JournalEntry[] {
  switch (next.do) {
    case 'take': {
      const taken = book.take(next.idea, next.from, atMs);
      return taken.kind === 'known' ? [] : taken.entries;
    }
    case 'history': {
      const gap = book.assessHistory(next.ideas, next.ideas.length > 1, atMs);
      return gap === null ? [] : book.addGap(gap);
    }
    case 'whole':
      return book.becomeWhole(atMs);
    case 'break':
      return book.breakContinuity();
    case 'announce':
      return book.announcing(book.pending().map(({ revision }) => nameOf(revision)));
    case 'confirm': {
      const current = book.records().map((record) => record.current);
      const announced = current.filter(({ receipt }) => receipt.kind === 'not-confirmed');
      return book.setReceipt(announced.map(nameOf), { kind: 'shown', atMs });
    }
    case 'read':
      return book.markRead(next.idea.id);
    case 'mark':
      return book.mark(next.idea.id, next.mark, atMs);
  }
}

function throughDisk(entries: readonly JournalEntry[]): readonly unknown[] {
  return JSON.parse(JSON.stringify(entries));
}

function expectSame(one: IdeaBook, other: IdeaBook): void {
  expect(one.snapshot()).toEqual(other.snapshot());
  expect(one.records()).toEqual(other.records());
  expect(one.pending()).toEqual(other.pending());
}

test('a book read back from its entries, or from a snapshot and later entries, is the same book', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), fc.nat(), (steps, cut) => {
      const book = new IdeaBook(limits);
      const journal: JournalEntry[] = [];
      let compacted: JournalEntry[] = [];
      steps.forEach((next, at) => {
        if (at === cut % steps.length) compacted = [...book.snapshot()];
        const entries = perform(book, next, nowMs + at);
        journal.push(...entries);
        compacted.push(...entries);
      });
      expectSame(IdeaBook.replay(throughDisk(journal), limits), book);
      expectSame(IdeaBook.replay(throughDisk(compacted), limits), book);
      expectSame(IdeaBook.replay(throughDisk(book.snapshot()), limits), book);
    }),
    { numRuns: 1_000 },
  );
});

test('no version is pending twice, and none after its intent, over any crashes', () => {
  const run = fc.array(fc.oneof({ weight: 6, arbitrary: step }, fc.constant('crash' as const)), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(run, (steps) => {
      const journal: JournalEntry[] = [];
      const announced = new Set<number>();
      let book = new IdeaBook(limits);
      steps.forEach((next, at) => {
        if (next === 'crash') {
          book = IdeaBook.replay(throughDisk(journal), limits);
          return;
        }
        const waiting = book.pending().map(({ revision }) => revision.seq);
        for (const seq of waiting) expect(announced.has(seq)).toBe(false);
        if (next.do === 'announce') for (const seq of waiting) announced.add(seq);
        journal.push(...perform(book, next, nowMs + at));
      });
    }),
    { numRuns: 1_000 },
  );
});
