import { expect, test } from 'vitest';
import type { IdeasChange } from '../preload/contract/calls.ts';
import type { IdeaView } from '../preload/contract/idea-view.ts';
import { writeJson } from '../preload/contract/read-json.ts';
import { scriptedIdea } from '../tests/window/scripted-desk.ts';
import { gatherChanges } from './gather-changes.ts';

const idea = scriptedIdea({ id: 'idea' });
const other = scriptedIdea({ id: 'other' });

function gathered() {
  const listed: IdeasChange[] = [];
  const soon: (() => void)[] = [];
  const changes = gatherChanges(
    (run) => soon.push(run),
    (change) => listed.push(change),
  );
  const change = (ideas: readonly IdeaView[], ...goneIds: string[]): void =>
    changes.add(writeJson({ ideas, goneIds }));
  const later = (): void => {
    for (const run of soon.splice(0)) run();
  };
  return { change, handOn: changes.handOn, listed, later };
}

test('what main tells while the page is busy is listed at once, each idea as it was told last', () => {
  const { change, listed, later } = gathered();
  change([idea]);
  change([other]);
  change([{ ...idea, version: 2 }]);
  expect(listed).toEqual([]);
  later();
  expect(listed).toEqual([{ ideas: [{ ...idea, version: 2 }, other], goneIds: [] }]);
});

test('an idea that came and went meanwhile is gone, and one that came back is not', () => {
  const { change, listed, later } = gathered();
  change([idea], 'other');
  change([other], 'idea');
  later();
  expect(listed).toEqual([{ ideas: [other], goneIds: ['idea'] }]);
});

test('what was listed early is not listed again, and what comes next is', () => {
  const { change, handOn, listed, later } = gathered();
  change([idea]);
  handOn();
  later();
  change([other]);
  later();
  expect(listed.map(({ ideas }) => ideas)).toEqual([[idea], [other]]);
});
