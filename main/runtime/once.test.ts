import { expect, test } from 'vitest';
import { once } from './once.ts';

test('nothing is made before it is asked for, and never a second time', () => {
  let asked = 0;
  const count = once(() => {
    asked += 1;
    return asked;
  });
  expect(asked).toBe(0);
  expect([count(), count()]).toEqual([1, 1]);
});
