import { expect, test } from 'vitest';
import { noMarks } from '../../preload/contract/idea-view.ts';
import { detailOf } from './idea-detail.ts';
import { ideaWith, revisionWith } from './idea.fixture.ts';
import type { Revision } from './idea.ts';

function detailOfVersions(current: Revision, ...others: readonly Revision[]) {
  const { id } = ideaWith();
  return detailOf({ id, current, others, firstReceivedAtMs: 0, unread: false, marks: noMarks });
}

test('the versions come newest first, each with what it changed', () => {
  const moved = revisionWith(3, { STOP_LOSS: '286.00' });
  const reworded = revisionWith(7, { STOP_LOSS: '286.00', DESCRIPTION: 'Now' });
  const { revisions } = detailOfVersions(reworded, revisionWith(1), moved);
  expect(revisions.map(({ version }) => version)).toEqual([7, 3, 1]);
  expect(revisions.map(({ changes }) => changes.map(({ field }) => field))).toEqual([
    ['description'],
    ['stopLoss'],
    [],
  ]);
});

test('the server’s fields are shown as they were sent, and no longer than a screen can bear', () => {
  const { raw } = detailOfVersions(
    revisionWith(1, { SPREAD: '0.10', HOT: true, DESCRIPTION: 'x'.repeat(5_000) }),
  );
  expect(raw).toContainEqual({ name: 'SPREAD', value: '0.10' });
  expect(raw).toContainEqual({ name: 'HOT', value: 'true' });
  expect(raw.find(({ name }) => name === 'DESCRIPTION')?.value).toHaveLength(2_000);
});
