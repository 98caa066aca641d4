import { expect, test } from 'vitest';
import { gather } from './gather.ts';
import { VirtualTime } from './model/virtual-time.ts';

test('what happens within one moment is handed on once, each item a single time', async () => {
  const time = new VirtualTime();
  const handed: (readonly string[])[] = [];
  const gathered = gather<string>(time.after, (items) => handed.push(items));
  gathered.add(['a', 'b']);
  gathered.add(['a', 'c']);
  expect(handed).toEqual([]);
  await time.pass(20);
  expect(handed).toEqual([['a', 'b', 'c']]);
});

test('what happens while the last moment is handed on belongs to the next', async () => {
  const time = new VirtualTime();
  const handed: (readonly number[])[] = [];
  const gathered = gather<number>(time.after, (items) => {
    handed.push(items);
    if (items[0] === 1) gathered.add([2]);
  });
  gathered.add([1]);
  await time.pass(20);
  await time.pass(20);
  expect(handed).toEqual([[1], [2]]);
});

test('a flood is handed on in portions, one each moment, and nothing of it is lost', async () => {
  const time = new VirtualTime();
  const handed: number[][] = [];
  const gathered = gather<number>(time.after, (items) => handed.push([...items]));
  const flood = Array.from({ length: 450 }, (_, n) => n);
  gathered.add(flood);
  await time.pass(16);
  expect(handed.map((items) => items.length)).toEqual([200]);
  await time.pass(100);
  expect(handed.flat()).toEqual(flood);
});

test('nothing is scheduled while nothing happens', () => {
  let scheduled = 0;
  const gathered = gather<string>(
    () => {
      scheduled += 1;
      return () => undefined;
    },
    () => undefined,
  );
  gathered.add([]);
  expect(scheduled).toBe(0);
});
