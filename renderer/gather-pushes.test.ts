import { expect, test } from 'vitest';
import type { IdeaView } from '../preload/contract/idea-view.ts';
import { writeJson } from '../preload/contract/read-json.ts';
import { everydayDesk, scriptedIdea } from '../tests/window/scripted-desk.ts';
import type { Push } from './desk-state.ts';
import { gatherPushes } from './gather-pushes.ts';

const idea = scriptedIdea({ id: 'idea' });
const other = scriptedIdea({ id: 'other' });
const another = scriptedIdea({ id: 'another' });
const { ideas: _, ...status } = everydayDesk;

function gathered() {
  const taken: (readonly Push[])[] = [];
  const timers: (() => void)[] = [];
  const pushes = gatherPushes(
    (_ms, run) => timers.push(run),
    (told) => taken.push(told),
  );
  const change = (ideas: readonly IdeaView[], ...goneIds: string[]): void =>
    pushes.ideas(writeJson({ ideas, goneIds }));
  /** Returns how many timers were set. */
  const rest = (): number => {
    const due = timers.splice(0);
    for (const run of due) run();
    return due.length;
  };
  return { ...pushes, change, taken, rest };
}

const changed = (ideas: readonly IdeaView[], ...goneIds: string[]): Push => ({
  name: 'ideas:changed',
  payload: { ideas, goneIds },
});

test('what comes alone is handed on at once', () => {
  const gather = gathered();
  gather.change([idea]);
  gather.rest();
  gather.status(status);
  gather.status({ ...status, unreadableCount: 1 });
  gather.change([other]);
  expect(gather.taken).toEqual([
    [changed([idea])],
    [{ name: 'desk:status', payload: status }],
    [{ name: 'desk:status', payload: { ...status, unreadableCount: 1 } }],
    [changed([other])],
  ]);
});

test('what comes soon after an idea is handed on together, each idea and the status as told last', () => {
  const gather = gathered();
  gather.change([idea]);
  gather.change([other]);
  gather.status(status);
  gather.change([another]);
  gather.change([{ ...other, version: 2 }]);
  gather.status({ ...status, unreadableCount: 1 });
  expect(gather.taken).toHaveLength(1);
  gather.rest();
  expect(gather.taken[1]).toEqual([
    changed([{ ...other, version: 2 }, another]),
    { name: 'desk:status', payload: { ...status, unreadableCount: 1 } },
  ]);
});

test('an idea that came and went meanwhile is gone, and one that came back is not', () => {
  const gather = gathered();
  gather.change([another]);
  gather.change([idea], 'other');
  gather.change([other], 'idea');
  gather.rest();
  expect(gather.taken[1]).toEqual([changed([other], 'idea')]);
});

test('what was handed on early is not handed on again', () => {
  const gather = gathered();
  gather.change([idea]);
  gather.change([other]);
  gather.handOn();
  gather.rest();
  expect(gather.taken).toEqual([[changed([idea])], [changed([other])]]);
});

test('while nothing comes no timer is set', () => {
  const gather = gathered();
  gather.change([idea]);
  gather.status(status);
  expect([gather.rest(), gather.rest()]).toEqual([1, 0]);
});
