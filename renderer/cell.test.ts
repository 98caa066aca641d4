import { expect, test, vi } from 'vitest';
import { cellOf, follow, openCell } from './cell.ts';

test('who watches a value hears of each change, and of nothing that is none', () => {
  const cell = openCell(1);
  const changed = vi.fn();
  cell.watch(changed);
  cell.value = 1;
  expect(changed).not.toHaveBeenCalled();
  cell.value = 2;
  expect(changed).toHaveBeenCalledOnce();
});

test('who has stopped watching hears nothing', () => {
  const cell = openCell(1);
  const changed = vi.fn();
  cell.watch(changed)();
  cell.value = 2;
  expect(changed).not.toHaveBeenCalled();
});

test('what is made of others changes only when it is another', () => {
  const [left, right] = [openCell(1), openCell(2)];
  const isEven = cellOf([left, right], () => (left.value + right.value) % 2 === 0);
  const seen: boolean[] = [];
  follow(isEven, (value) => void seen.push(value));
  left.value = 3;
  right.value = 3;
  expect(seen).toEqual([false, true]);
});

test('what was begun with a value is undone before the next, and at the end', () => {
  const cell = openCell('a');
  const done: string[] = [];
  const stop = follow(cell, (value) => {
    done.push(`begin ${value}`);
    return () => void done.push(`undo ${value}`);
  });
  cell.value = 'b';
  stop();
  cell.value = 'c';
  expect(done).toEqual(['begin a', 'undo a', 'begin b', 'undo b']);
});
