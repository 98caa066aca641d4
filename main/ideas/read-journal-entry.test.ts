import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { noMarks } from '../../preload/contract/idea-view.ts';
import { documented } from './idea.fixture.ts';
import { readJournalEntry } from './read-journal-entry.ts';

const version = { seq: 3, raw: documented, receivedAtMs: 5, arrivedBy: 'live' };

const decision = {
  kind: 'taken',
  atMs: 5,
  side: 'buy',
  entry: { value: 1.5, text: '1.50' },
  takeProfit: null,
  stopLoss: null,
};

test.each([
  { t: 'idea', ...version },
  { t: 'receipt', of: [['a', 1]], receipt: { kind: 'shown', atMs: 5 } },
  { t: 'receipt', of: [], receipt: { kind: 'refused', why: 'no daemon' } },
  { t: 'read', id: 'a' },
  { t: 'marks', id: 'a', marks: { starred: true, note: 'wait', decision: null } },
  { t: 'marks', id: 'a', marks: { starred: false, note: null, decision } },
  { t: 'whole', atMs: 5 },
  { t: 'broken' },
  { t: 'gap', gap: { id: 'gap-1', fromMs: 1, toMs: 2 } },
  {
    t: 'book',
    stored: { seq: 4, newestMs: null },
    continuity: { kind: 'broken', seq: 2, newestMs: 7 },
    forgotten: [{ id: 'a', key: 'a 1 x', updatedMs: null, seq: 1 }],
  },
  {
    t: 'record',
    versions: [{ ...version, receipt: { kind: 'backlog' } }],
    firstReceivedAtMs: 5,
    unread: true,
    marks: { starred: true, note: null, decision },
  },
])('an entry is read as it was written: $t', (entry) => {
  expect(readJournalEntry(entry)).toEqual(entry);
});

test.each([
  null,
  [],
  'idea',
  {},
  { t: 'toString' },
  { t: 'from a later release' },
  { t: 'idea', ...version, seq: -1 },
  { t: 'idea', ...version, raw: [] },
  { t: 'idea', ...version, arrivedBy: 'pigeon' },
  { t: 'receipt', of: [['a']], receipt: { kind: 'paused' } },
  { t: 'receipt', of: [['a', 1]], receipt: { kind: 'shown' } },
  { t: 'receipt', of: [['a', 1]], receipt: { kind: 'constructor' } },
  { t: 'read', id: '' },
  { t: 'marks', id: 'a', marks: { starred: 1, note: null, decision: null } },
  { t: 'marks', id: 'a', marks: { starred: true, note: 5, decision: null } },
  { t: 'marks', id: 'a', marks: { starred: true, note: null, decision: { kind: 'taken' } } },
  { t: 'whole', atMs: null },
  { t: 'gap', gap: { id: 'gap-1', fromMs: 1 } },
  { t: 'book', stored: { seq: 1, newestMs: 2 }, continuity: { kind: 'broken' }, forgotten: [] },
  { t: 'record', versions: [version], firstReceivedAtMs: 5, unread: true },
])('what this release does not understand is left out: %j', (source) => {
  expect(readJournalEntry(source)).toBeNull();
});

test('an idea from before there were marks has none', () => {
  const record = {
    t: 'record',
    versions: [{ ...version, receipt: { kind: 'backlog' } }],
    firstReceivedAtMs: 5,
    unread: true,
  };
  expect(readJournalEntry(record)).toEqual({ ...record, marks: noMarks });
});

test('reading never throws', () => {
  const t = fc.constantFrom(
    'idea',
    'receipt',
    'read',
    'whole',
    'broken',
    'gap',
    'book',
    'record',
    'marks',
  );
  const fields = fc.dictionary(
    fc.constantFrom('of', 'raw', 'gap', 'versions', 'marks'),
    fc.oneof(fc.jsonValue(), fc.jsonValue({ stringUnit: 'binary' })),
  );
  fc.assert(
    fc.property(t, fields, fc.anything(), (kind, rest, anything) => {
      expect(() => readJournalEntry({ ...rest, t: kind })).not.toThrow();
      expect(() => readJournalEntry(anything)).not.toThrow();
    }),
  );
});
