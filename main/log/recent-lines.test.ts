import { expect, test } from 'vitest';
import { keepRecentLines } from './recent-lines.ts';

test('the last lines are kept, oldest first, and no more', () => {
  const recent = keepRecentLines(3);
  for (const line of ['a', 'b', 'c', 'd']) recent.add(line);
  expect(recent.all()).toEqual(['b', 'c', 'd']);
});
