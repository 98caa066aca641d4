import { expect, test } from 'vitest';
import { everyIdea } from '../contract/alert-rules.ts';
import { describePreview, describeRule } from './describe-rule.ts';

test('a rule says what happens and every condition that it names', () => {
  expect(
    describeRule('silent', {
      ...everyIdea,
      instruments: ['AMD', 'EUR*'],
      sides: ['buy'],
      timeframes: ['H1'],
      minConfidence: 80,
      minMove: 1.5,
      minRewardToRisk: 2,
      news: 'update',
    }),
  ).toBe(
    'List only, no pop-up: AMD, EUR* · H1 · Buy · confidence 80% or more · estimated move 1.5% or more · reward to risk 2.00 or more · updates only',
  );
});

test('a rule without conditions says that it is about every idea', () => {
  expect(describeRule('hide', everyIdea)).toBe('Hide behind the filter: every idea');
});

test.each([
  [{ of: 0, silenced: 0, hidden: 0, strong: 0 }, 'no ideas yet'],
  [{ of: 50, silenced: 0, hidden: 0, strong: 0 }, 'silenced none of your last 50.'],
  [{ of: 50, silenced: 14, hidden: 0, strong: 0 }, 'silenced 14 of your last 50.'],
  [
    { of: 50, silenced: 14, hidden: 0, strong: 3 },
    'silenced 14 of your last 50, 3 of them 80 % or more.',
  ],
  [
    { of: 50, silenced: 0, hidden: 2, strong: 1 },
    'hidden 2 of your last 50, 1 of them 80 % or more.',
  ],
  [{ of: 9, silenced: 4, hidden: 2, strong: 0 }, 'silenced 4 and hidden 2 of your last 9.'],
])('a preview of %o is one sentence', (preview, sentence) => {
  expect(describePreview(preview)).toContain(sentence);
});
