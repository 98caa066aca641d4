import { expect, test } from 'vitest';
import { scriptedIdea } from '../../tests/window/scripted-desk.ts';
import { conflictsAmong } from './conflicts.ts';

const buy = scriptedIdea({ id: 'buy', instrument: 'AMD', side: 'buy' });
const sell = scriptedIdea({ id: 'sell', instrument: 'amd', side: 'sell' });

test('an open Buy and an open Sell on one instrument mark each other', () => {
  const other = scriptedIdea({ id: 'other', instrument: 'NVDA', side: 'sell' });
  expect(conflictsAmong([buy, sell, other])).toEqual(new Set(['buy', 'sell']));
});

test('what is over, of no known side or of no known instrument contradicts nothing', () => {
  const over = { ...sell, freshness: 'expired' } as const;
  const unknown = { ...sell, side: 'unknown' } as const;
  expect(conflictsAmong([buy, over, unknown]).size).toBe(0);
  expect(
    conflictsAmong([
      { ...buy, instrument: null },
      { ...sell, instrument: null },
    ]).size,
  ).toBe(0);
});
