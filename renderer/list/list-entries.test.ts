import { expect, test } from 'vitest';
import { scriptedIdea, scriptedNowMs } from '../../tests/window/scripted-desk.ts';
import { dayOf } from '../../preload/words/day-of.ts';
import { entriesByDay, plainEntries } from './list-entries.ts';

const minute = 60_000;
/** All of one day, wherever the test runs: the scripted moment is the early afternoon in UTC. */
const today = `day ${dayOf(scriptedNowMs)}`;
const ideas = [1, 20, 90].map((age) => scriptedIdea({ id: `${age}`, ageMs: age * minute }));

function keysWithGap(fromAge: number, toAge: number): readonly string[] {
  const gap = {
    id: 'g',
    fromMs: scriptedNowMs - fromAge * minute,
    toMs: scriptedNowMs - toAge * minute,
  };
  return entriesByDay(ideas, [gap]).map((entry) => entry.key);
}

test('a gap stands between the oldest recovered idea and the last known one', () => {
  expect(keysWithGap(90, 20)).toEqual([today, 'idea 1', 'idea 20', 'gap g', 'idea 90']);
});

test('a gap below all ideas is still shown', () => {
  expect(keysWithGap(200, 100)).toEqual([today, 'idea 1', 'idea 20', 'idea 90', 'gap g']);
});

test('several gaps stand in the order of time', () => {
  const gaps = [
    { id: 'old', fromMs: scriptedNowMs - 89 * minute, toMs: scriptedNowMs - 80 * minute },
    { id: 'new', fromMs: scriptedNowMs - 19 * minute, toMs: scriptedNowMs - minute },
  ];
  expect(entriesByDay(ideas, gaps).map((entry) => entry.key)).toEqual([
    today,
    'idea 1',
    'gap new',
    'idea 20',
    'gap old',
    'idea 90',
  ]);
});

function ideaAt(id: string, atMs: number) {
  return scriptedIdea({ id, created: { atMs, text: '' }, receivedAtMs: atMs });
}

test('each day stands above its ideas and knows them', () => {
  const noon = new Date(2026, 3, 22, 12).getTime();
  const days = [ideaAt('a', noon), ideaAt('b', noon - 1), ideaAt('c', noon - 86_400_000)];
  expect(entriesByDay(days, []).map(({ key }) => key)).toEqual([
    'day 2026-04-22',
    'idea a',
    'idea b',
    'day 2026-04-21',
    'idea c',
  ]);
  expect(entriesByDay(days, [])[0]).toMatchObject({ kind: 'day', ideas: days.slice(0, 2) });
});

test('in an order of their own ideas stand without days', () => {
  expect(plainEntries(ideas).map(({ key }) => key)).toEqual(['idea 1', 'idea 20', 'idea 90']);
});
