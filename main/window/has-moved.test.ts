import { expect, test } from 'vitest';
import { hasMoved } from './has-moved.ts';

const placed = { x: 100, y: 100, width: 400, height: 640 };

test('the shift by a window frame is not a move of the user', () => {
  expect(hasMoved(placed, { ...placed, x: 101, y: 122 })).toBe(false);
});

test('dragging and resizing are', () => {
  expect(hasMoved(placed, { ...placed, x: -300 })).toBe(true);
  expect(hasMoved(placed, { ...placed, height: 800 })).toBe(true);
});
