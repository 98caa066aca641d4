import { expect, test } from 'vitest';
import { askEarly } from './early-answers.ts';

const asked = () => askEarly(['desk:snapshot'], (name) => `answer to ${name}`);

test('an early answer is given once: who asks again wants to know what is now', () => {
  const early = asked();
  expect(early.take('desk:snapshot')).toBe('answer to desk:snapshot');
  expect(early.take('desk:snapshot')).toBeUndefined();
});

test('what was not asked early has no answer', () => {
  expect(asked().take('privacy:look')).toBeUndefined();
});

test('no early answer outlives a change: the page, which may not have heard it, asks anew', () => {
  const early = asked();
  early.drop();
  expect(early.take('desk:snapshot')).toBeUndefined();
});
