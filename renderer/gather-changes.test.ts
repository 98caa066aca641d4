import { expect, test } from 'vitest';
import type { IdeaView } from '../preload/contract/idea-view.ts';
import { scriptedIdea } from '../tests/window/scripted-desk.ts';
import { gatherChanges } from './gather-changes.ts';

const idea = scriptedIdea({ id: 'idea' });
const other = scriptedIdea({ id: 'other' });

function gathered() {
  const lists: (readonly IdeaView[])[] = [];
  const soon: (() => void)[] = [];
  const changes = gatherChanges(
    (run) => soon.push(run),
    (ideas) => lists.push(ideas),
  );
  const later = (): void => {
    for (const run of soon.splice(0)) run();
  };
  return { changes, lists, later };
}

test('what main tells while the page is busy is listed at once, in its order', () => {
  const { changes, lists, later } = gathered();
  changes.add([idea]);
  changes.add([other]);
  changes.add([{ ...idea, version: 2 }]);
  expect(lists).toEqual([]);
  later();
  expect(lists).toEqual([[idea, other, { ...idea, version: 2 }]]);
});

test('what was listed early is not listed again, and what comes next is', () => {
  const { changes, lists, later } = gathered();
  changes.add([idea]);
  changes.handOn();
  later();
  changes.add([other]);
  later();
  expect(lists).toEqual([[idea], [other]]);
});
