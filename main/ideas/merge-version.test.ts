import { expect, test } from 'vitest';
import { revisionWith } from './idea.fixture.ts';
import type { IdeaRecord, Revision } from './idea.ts';
import { mergeVersion, type Merged } from './merge-version.ts';

/** A version of one idea that was updated at a minute of one hour; null: no LAST_UPDATE. */
function version(seq: number, minute: number | null, PRICE: string, by?: 'backlog'): Revision {
  const LAST_UPDATE = minute === null ? '' : `2026-04-22T10:${minute}:00Z`;
  return revisionWith(seq, { LAST_UPDATE, PRICE }, by === undefined ? {} : { arrivedBy: by });
}

function mergeAll(...versions: readonly Revision[]): { last: Merged['kind']; record: IdeaRecord } {
  let record: IdeaRecord | null = null;
  let last: Merged['kind'] = 'known';
  for (const next of versions) {
    const merged = mergeVersion(record, next, 4);
    last = merged.kind;
    if (merged.kind !== 'known') record = merged.record;
  }
  if (record === null) throw new Error('nothing was merged');
  return { last, record };
}

const seqs = ({ others, current }: IdeaRecord) => [...others, current].map(({ seq }) => seq);

test('a first version is new and unread', () => {
  const { last, record } = mergeAll(version(1, 10, '100'));
  expect(last).toBe('new');
  expect(record).toMatchObject({ current: { seq: 1 }, others: [], unread: true });
});

test('what was there before the app first ran is not unread', () => {
  expect(mergeAll(version(1, 10, '100', 'backlog')).record.unread).toBe(false);
});

test('the same version twice is nothing', () => {
  expect(mergeAll(version(1, 10, '100'), version(2, 10, '100.0'))).toMatchObject({
    last: 'known',
    record: { current: { seq: 1 }, others: [] },
  });
});

test('a newer version becomes current, and says what it changed', () => {
  const first = mergeAll(version(1, 10, '100')).record;
  expect(mergeVersion(first, version(2, 11, '101'), 4)).toMatchObject({
    kind: 'updated',
    changes: [{ field: 'entry', from: '100', to: '101' }],
    record: { current: { seq: 2 }, others: [{ seq: 1 }] },
  });
});

test('an older version that comes late is kept in its place and never shown as current', () => {
  const { last, record } = mergeAll(
    version(1, 10, '100'),
    version(2, 30, '130'),
    version(3, 20, '120'),
  );
  expect(last).toBe('late');
  expect(seqs(record)).toEqual([1, 3, 2]);
});

test('other content under an equal LAST_UPDATE is an update', () => {
  const { last, record } = mergeAll(version(1, 10, '100'), version(2, 10, '101'));
  expect([last, seqs(record)]).toEqual(['updated', [1, 2]]);
});

test('without LAST_UPDATE the order of arrival decides', () => {
  const { last, record } = mergeAll(version(1, null, '100'), version(2, null, '101'));
  expect([last, seqs(record)]).toEqual(['updated', [1, 2]]);
});

test('a version older than the newest known one is late, even after one without LAST_UPDATE', () => {
  const { last, record } = mergeAll(
    version(1, 20, '100'),
    version(2, null, '101'),
    version(3, 10, '102'),
  );
  expect(last).toBe('late');
  expect(seqs(record)).toEqual([3, 1, 2]);
});

test('of many versions the newest are kept', () => {
  const minutes = [10, 20, 30, 40, 50];
  const { record } = mergeAll(...minutes.map((minute, seq) => version(seq, minute, `${minute}`)));
  expect(seqs(record)).toEqual([1, 2, 3, 4]);
  expect(mergeVersion(record, version(9, 15, '115'), 4)).toEqual({ kind: 'known' });
  const late = mergeVersion(record, version(9, 45, '145'), 4);
  expect(late.kind === 'late' && seqs(late.record)).toEqual([2, 3, 9, 4]);
});

test('a changed trade makes a read idea unread again, new wording does not', () => {
  const read = { ...mergeAll(version(1, 10, '100')).record, unread: false };
  const wording = revisionWith(2, {
    LAST_UPDATE: '2026-04-22T10:11:00Z',
    PRICE: '100',
    DESCRIPTION: 'Other words.',
  });
  expect(mergeVersion(read, wording, 4)).toMatchObject({ record: { unread: false } });
  expect(mergeVersion(read, version(2, 11, '101'), 4)).toMatchObject({ record: { unread: true } });
});
