import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { documented } from './idea.fixture.ts';
import { readJournalEntry } from './read-journal-entry.ts';

const version = { seq: 3, raw: documented, receivedAtMs: 5, arrivedBy: 'live' };

test.each([
  { t: 'idea', ...version },
  { t: 'receipt', of: [['a', 1]], receipt: { kind: 'shown', atMs: 5 } },
  { t: 'receipt', of: [], receipt: { kind: 'refused', why: 'no daemon' } },
  { t: 'read', id: 'a' },
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
  { t: 'whole', atMs: null },
  { t: 'gap', gap: { id: 'gap-1', fromMs: 1 } },
  { t: 'book', stored: { seq: 1, newestMs: 2 }, continuity: { kind: 'broken' }, forgotten: [] },
  { t: 'record', versions: [version], firstReceivedAtMs: 5, unread: true },
])('what this release does not understand is left out: %j', (source) => {
  expect(readJournalEntry(source)).toBeNull();
});

test('reading never throws', () => {
  const t = fc.constantFrom('idea', 'receipt', 'read', 'whole', 'broken', 'gap', 'book', 'record');
  const fields = fc.dictionary(fc.constantFrom('of', 'raw', 'gap', 'versions'), fc.jsonValue());
  fc.assert(
    fc.property(t, fields, fc.anything(), (kind, rest, anything) => {
      expect(() => readJournalEntry({ ...rest, t: kind })).not.toThrow();
      expect(() => readJournalEntry(anything)).not.toThrow();
    }),
  );
});
