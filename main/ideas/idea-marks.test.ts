import { expect, test } from 'vitest';
import { noMarks } from '../../preload/contract/idea-view.ts';
import { revisionWith } from './idea.fixture.ts';
import { markedBy } from './idea-marks.ts';
import type { IdeaRecord } from './idea.ts';

const before = revisionWith(1);
const current = revisionWith(2, { STOP_LOSS: '286.00', LAST_UPDATE: '2026-04-22 04:40:00 EST' });
const record: IdeaRecord = {
  id: current.idea.id,
  current,
  others: [before],
  firstReceivedAtMs: 0,
  unread: false,
  marks: noMarks,
};

test('a decision keeps the levels that were on the screen, not those that came meanwhile', () => {
  const seen = markedBy(record, { kind: 'decision', decision: 'taken', version: 1 }, 7);
  expect(seen.decision).toMatchObject({ kind: 'taken', atMs: 7, stopLoss: { text: '285.71425' } });
  const now = markedBy(record, { kind: 'decision', decision: 'taken', version: 2 }, 7);
  expect(now.decision?.stopLoss?.text).toBe('286.00');
});

test('a decision, a star and a note do not disturb each other, and each can be taken back', () => {
  const starred = markedBy(record, { kind: 'star', starred: true }, 7);
  const noted = markedBy({ ...record, marks: starred }, { kind: 'note', text: ' wait ' }, 7);
  expect(noted).toEqual({ starred: true, note: 'wait', decision: null });
  const marked = { ...record, marks: noted };
  expect(markedBy(marked, { kind: 'note', text: '  ' }, 7).note).toBeNull();
  expect(markedBy(marked, { kind: 'star', starred: false }, 7).starred).toBe(false);
  const decided = markedBy(marked, { kind: 'decision', decision: 'skipped', version: 2 }, 7);
  const undone = { ...record, marks: decided };
  expect(markedBy(undone, { kind: 'decision', decision: null, version: 2 }, 8)).toEqual(noted);
});
