import { expect, test } from 'vitest';
import { scriptedIdea } from '../../tests/window/scripted-desk.ts';
import { countNewAbove } from './count-new-above.ts';
import { plainEntries } from './list-entries.ts';

const entries = plainEntries(
  ['new-2', 'new-1', 'old-1', 'old-2'].map((id) => scriptedIdea({ id })),
);
const known = new Set(['old-1', 'old-2']);

test('only what came since and stands above is counted', () => {
  expect(countNewAbove(entries, 3, known)).toBe(2);
  expect(countNewAbove(entries, 1, known)).toBe(1);
});

test('at the top nothing new is out of sight', () => {
  expect(countNewAbove(entries, 0, known)).toBe(0);
});
