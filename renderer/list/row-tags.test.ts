import { expect, test } from 'vitest';
import { scriptedIdea } from '../../tests/window/scripted-desk.ts';
import { rowTags } from './row-tags.ts';

const calm = { isTorn: false, unconfirmed: null };
const idea = scriptedIdea({ id: 'a', instrument: 'AMD', side: 'buy' });

test('an idea with nothing odd about it has no tags', () => {
  expect(rowTags(idea, 'open', calm)).toEqual([]);
});

test('a conflict names the side of the other idea', () => {
  const [tag] = rowTags(idea, 'open', { ...calm, isTorn: true });
  expect(tag).toEqual({ tone: 'warning', text: 'Open Sell too' });
});

test('while the feed is not heard, what looks open says so, and what is over does not', () => {
  const down = { ...calm, unconfirmed: 'Not confirmed since 10:42' };
  expect(rowTags(idea, 'open', down).map(({ text }) => text)).toEqual([
    'Not confirmed since 10:42',
  ]);
  expect(rowTags(idea, 'expired', down)).toEqual([]);
});

test('times that cannot be are told apart from prices that cannot', () => {
  const odd = { ...idea, levels: { kind: 'inconsistent', why: 'times' } } as const;
  expect(rowTags(odd, 'expired', calm)[0]?.text).toBe('Times inconsistent');
});
