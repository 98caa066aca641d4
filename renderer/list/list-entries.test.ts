import { expect, test } from 'vitest';
import { scriptedIdea, scriptedNowMs } from '../../tests/window/scripted-desk.ts';
import { listEntries } from './list-entries.ts';

const minute = 60_000;
const ideas = [1, 20, 90].map((age) => scriptedIdea({ id: `${age}`, ageMs: age * minute }));

function keysWithGap(fromAge: number, toAge: number): readonly string[] {
  const gap = {
    id: 'g',
    fromMs: scriptedNowMs - fromAge * minute,
    toMs: scriptedNowMs - toAge * minute,
  };
  return listEntries(ideas, [gap]).map((entry) => entry.key);
}

test('a gap stands between the oldest recovered idea and the last known one', () => {
  expect(keysWithGap(90, 20)).toEqual(['idea 1', 'idea 20', 'gap g', 'idea 90']);
});

test('a gap below all ideas is still shown', () => {
  expect(keysWithGap(200, 100)).toEqual(['idea 1', 'idea 20', 'idea 90', 'gap g']);
});

test('several gaps stand in the order of time', () => {
  const gaps = [
    { id: 'old', fromMs: scriptedNowMs - 89 * minute, toMs: scriptedNowMs - 80 * minute },
    { id: 'new', fromMs: scriptedNowMs - 19 * minute, toMs: scriptedNowMs - minute },
  ];
  expect(listEntries(ideas, gaps).map((entry) => entry.key)).toEqual([
    'idea 1',
    'gap new',
    'idea 20',
    'gap old',
    'idea 90',
  ]);
});
