import { expect, test } from 'vitest';
import { noMarks } from '../../preload/contract/idea-view.ts';
import { viewOf } from './idea-view.ts';
import { revisionWith } from './idea.fixture.ts';
import type { IdeaRecord } from './idea.ts';

const first = revisionWith(1);
const second = revisionWith(
  2,
  { PRICE: '289.50', LAST_UPDATE: '2026-04-22 04:40:00 EST' },
  { receivedAtMs: first.receivedAtMs + 5, arrivedBy: 'recovery', receipt: { kind: 'paused' } },
);
const record: IdeaRecord = {
  id: first.idea.id,
  current: second,
  others: [first],
  firstReceivedAtMs: first.receivedAtMs,
  unread: true,
  marks: noMarks,
};

test('the window sees the current version and what it changed', () => {
  expect(viewOf(record, Date.UTC(2026, 3, 22, 9))).toMatchObject({
    id: 'HTI11_TB_AMD_M5_20260422_043000',
    entry: { text: '289.50' },
    changes: [{ field: 'entry', from: '289.38285', to: '289.50' }],
    levels: { kind: 'consistent' },
    freshness: 'open',
    receivedAtMs: first.receivedAtMs,
    arrivedBy: 'recovery',
    receipt: { kind: 'paused' },
    revisionCount: 2,
    unread: true,
  });
});

test('a first version changed nothing', () => {
  const view = viewOf({ ...record, current: first, others: [] }, 0);
  expect(view).toMatchObject({ changes: [], revisionCount: 1 });
});

test('the server object does not cross to the window', () => {
  const view = viewOf(record, 0);
  expect(view).not.toHaveProperty('raw');
  expect(structuredClone(view)).toEqual(view);
});
