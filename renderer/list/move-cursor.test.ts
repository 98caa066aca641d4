import { expect, test } from 'vitest';
import { moveCursor } from './move-cursor.ts';

const ids = ['a', 'b', 'c'];

test.each([
  ['a', 'j', 'b'],
  ['a', 'ArrowDown', 'b'],
  ['c', 'j', 'c'],
  ['b', 'k', 'a'],
  ['a', 'ArrowUp', 'a'],
  ['b', 'Home', 'a'],
  ['b', 'End', 'c'],
  [null, 'j', 'a'],
  ['gone', 'k', 'a'],
])('from %s the key %s leads to %s', (from, key, to) => {
  expect(moveCursor(ids, from, key)).toBe(to);
});

test('any other key, or an empty list, leads nowhere', () => {
  expect(moveCursor(ids, 'a', 'x')).toBeNull();
  expect(moveCursor([], null, 'j')).toBeNull();
});
