import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { reviseIdea } from './revise-idea.ts';
import { ideaWriter, uniqueStamps } from './write-idea.ts';

const laterMs = Date.parse('2026-04-22T08:37:59Z');

test('a revision moves the stop loss towards the entry, never past it, and says so', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(1000), (seed, sequence) => {
      const { idea } = ideaWriter(seed)(sequence, laterMs - 120_000, uniqueStamps());
      const revision = reviseIdea({ ...idea }, laterMs);
      const risk = idea.PRICE - idea.STOP_LOSS;
      const left = (idea.PRICE - Number(revision['STOP_LOSS'])) / risk;
      expect(left).toBeGreaterThan(0.5);
      expect(left).toBeLessThan(0.95);
      expect(revision['DESCRIPTION']).toMatch(/^Stop loss moved from [\d.]+ to [\d.]+/);
      expect(revision['LAST_UPDATE']).toBe('2026-04-22 04:37:59 EST');
    }),
  );
});

test('a stop that is written with few digits still moves by less than its last one', () => {
  const idea = { INSTRUMENT: 'USDCHF', PRICE: 0.793, STOP_LOSS: 0.792 };
  const { STOP_LOSS, DESCRIPTION } = reviseIdea(idea, laterMs);
  expect(STOP_LOSS).toBeGreaterThan(0.7921);
  expect(STOP_LOSS).toBeLessThan(0.7925);
  expect(DESCRIPTION).toBe(`Stop loss moved from 0.79200 to ${String(STOP_LOSS)} to cut the risk.`);
});

test('an idea whose prices are no numbers only gets a newer time', () => {
  const revision = reviseIdea({ PRICE: 'n/a', STOP_LOSS: 1 }, laterMs);
  expect(revision).toEqual({ LAST_UPDATE: '2026-04-22 04:37:59 EST' });
});
