import { expect, test } from 'vitest';
import { scriptedIdea } from '../../tests/window/scripted-desk.ts';
import { countNewAbove } from './count-new-above.ts';
import { plainEntries } from './list-entries.ts';

const entries = plainEntries(
  [40, 30, 20, 10].map((receivedAtMs) => scriptedIdea({ id: `${receivedAtMs}`, receivedAtMs })),
);

test('only what came since and stands above is counted', () => {
  expect(countNewAbove(entries, 3, 20)).toBe(2);
  expect(countNewAbove(entries, 1, 20)).toBe(1);
});

test('at the top nothing new is out of sight', () => {
  expect(countNewAbove(entries, 0, 20)).toBe(0);
});
