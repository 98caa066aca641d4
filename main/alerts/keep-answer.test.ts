import { expect, test } from 'vitest';
import { keepAnswer } from './keep-answer.ts';

function counting() {
  let asked = 0;
  let nowMs = 0;
  const ask = keepAnswer(
    async () => ++asked,
    10_000,
    () => nowMs,
  );
  return { ask, advance: (ms: number) => (nowMs += ms) };
}

test('many who ask at the same time share one question', async () => {
  const { ask } = counting();
  expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1]);
});

test('an answer is kept for its time and asked for anew after it', async () => {
  const { ask, advance } = counting();
  await ask();
  advance(10_000);
  expect(await ask()).toBe(1);
  advance(1);
  expect(await ask()).toBe(2);
});
