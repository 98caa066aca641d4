import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOutLadder } from './lay-out-ladder.ts';

const height = 100;
const labelHeight = 18;
const nearly = 1e-9;
const prices = fc
  .array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 5 })
  .map((values) => values.map((value, n) => ({ kind: String(n), value })));

test('labels never overlap, never leave the ladder, and stay in the order of the prices', () => {
  fc.assert(
    fc.property(prices, (given) => {
      const rungs = layOutLadder(given, height, labelHeight);
      expect(rungs).toHaveLength(given.length);
      rungs.forEach(({ labelAt }, at) => {
        expect(labelAt - labelHeight / 2).toBeGreaterThanOrEqual(-nearly);
        expect(labelAt + labelHeight / 2).toBeLessThanOrEqual(height + nearly);
        const next = rungs[at + 1];
        if (next) expect(next.labelAt - labelAt).toBeGreaterThanOrEqual(labelHeight - nearly);
      });
    }),
    { numRuns: 2_000 },
  );
});

test('the marks are to scale, whatever the labels need', () => {
  const [top, middle, bottom] = layOutLadder(
    [
      { kind: 'stop', value: 99 },
      { kind: 'target', value: 110 },
      { kind: 'entry', value: 100 },
    ],
    height,
    labelHeight,
  );
  expect([top?.kind, middle?.kind, bottom?.kind]).toEqual(['target', 'entry', 'stop']);
  expect([top?.at, bottom?.at]).toEqual([9, 91]);
  expect(middle?.at).toBeCloseTo(9 + (10 / 11) * 82, 9);
  expect(middle?.labelAt).toBe(73);
});

test('equal prices stand on one mark in the middle', () => {
  const rungs = layOutLadder(
    [
      { kind: 'a', value: 5 },
      { kind: 'b', value: 5 },
    ],
    height,
    labelHeight,
  );
  expect(rungs.map(({ at }) => at)).toEqual([50, 50]);
});
