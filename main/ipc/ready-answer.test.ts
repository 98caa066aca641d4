import { expect, test } from 'vitest';
import { readyAnswer } from './ready-answer.ts';

function countingAnswer() {
  let made = 0;
  return readyAnswer(() => {
    made += 1;
    return made;
  });
}

test('an answer that was prepared is not made again when it is asked for', () => {
  const answer = countingAnswer();
  answer.prepare();
  expect(answer.take()).toBe(1);
});

test('it is given once: who asks again gets what is true then', () => {
  const answer = countingAnswer();
  answer.prepare();
  answer.take();
  expect(answer.take()).toBe(2);
});

test('after a change it is made anew', () => {
  const answer = countingAnswer();
  answer.prepare();
  answer.drop();
  expect(answer.take()).toBe(2);
});

test('nothing prepared is made when it is asked for', () => {
  expect(countingAnswer().take()).toBe(1);
});
