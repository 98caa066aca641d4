import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Side } from '../../preload/contract/idea-view.ts';
import { ideaWith } from './idea.fixture.ts';
import { levelsOf } from './levels.ts';

const price = (value: number) => ({ value, text: String(value) });
const levels = (side: Side, entry: number, takeProfit: number, stopLoss: number) =>
  levelsOf({
    ...ideaWith(),
    side,
    entry: price(entry),
    takeProfit: price(takeProfit),
    stopLoss: price(stopLoss),
  });

test('the documented example risks twice what it may gain', () => {
  const read = levelsOf(ideaWith());
  expect(read).toMatchObject({ kind: 'consistent' });
  if (read.kind !== 'consistent') return;
  expect(read.movePercent).toBeCloseTo(0.6339, 4);
  expect(read.riskPercent).toBeCloseTo(1.2677, 4);
  expect(read.rewardToRisk).toBeCloseTo(0.5, 6);
});

test('a sell gains downward', () => {
  expect(levels('sell', 100, 90, 105)).toEqual({
    kind: 'consistent',
    movePercent: 10,
    riskPercent: 5,
    rewardToRisk: 2,
  });
});

test('a stop or target on the wrong side, or no risk at all, gives no ratio', () => {
  const inconsistent = { kind: 'inconsistent', why: 'prices' };
  expect(levels('buy', 100, 110, 101)).toEqual(inconsistent);
  expect(levels('buy', 100, 99, 95)).toEqual(inconsistent);
  expect(levels('buy', 100, 110, 100)).toEqual(inconsistent);
  expect(levels('buy', 100, 100, 95)).toEqual(inconsistent);
  expect(levels('sell', 100, 110, 105)).toEqual(inconsistent);
});

test('an idea that expires before it was created is inconsistent', () => {
  const created = '2026-04-22 04:35:15 EST';
  const over = levelsOf(ideaWith({ EXPIRATION_TIME: '2026-04-22 04:35:14 EST' }));
  expect(over).toEqual({ kind: 'inconsistent', why: 'times' });
  expect(levelsOf(ideaWith({ EXPIRATION_TIME: created })).kind).toBe('consistent');
  expect(levelsOf(ideaWith({ EXPIRATION_TIME: 'soon' })).kind).toBe('consistent');
});

test('without a side, a price or an entry above zero the levels are unknown', () => {
  const unknown = { kind: 'unknown' };
  expect(levels('unknown', 100, 110, 95)).toEqual(unknown);
  expect(levels('buy', 0, 110, -5)).toEqual(unknown);
  expect(levels('buy', -37.63, 1, -40)).toEqual(unknown);
  expect(levelsOf(ideaWith({ STOP_LOSS: null }))).toEqual(unknown);
});

test('no prices, however odd, give a number that is not finite and positive', () => {
  const any = fc.double({ noNaN: true, noDefaultInfinity: true });
  const side = fc.constantFrom<Side>('buy', 'sell');
  fc.assert(
    fc.property(side, any, any, any, (...input) => {
      const read = levels(...input);
      if (read.kind !== 'consistent') return;
      for (const number of [read.movePercent, read.riskPercent, read.rewardToRisk]) {
        expect(Number.isFinite(number)).toBe(true);
        expect(number).toBeGreaterThan(0);
      }
    }),
    { numRuns: 2_000 },
  );
});
