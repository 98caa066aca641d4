import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { instruments } from './instruments.ts';
import { priceAt } from './market.ts';

const anyInstrument = fc.constantFrom(...instruments);
const anyTime = fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2030, 0) });

test('a price stays near what the instrument usually costs, for every seed and time', () => {
  fc.assert(
    fc.property(fc.string(), anyInstrument, anyTime, (seed, instrument, atMs) => {
      const strayed = Math.abs(Math.log(priceAt(seed, instrument, atMs) / instrument.around));
      expect(strayed).toBeLessThan(1.6 * instrument.restlessness);
    }),
  );
});

test('a price does not jump: a second changes it by less than a tenth of a percent', () => {
  fc.assert(
    fc.property(fc.string(), anyInstrument, anyTime, (seed, instrument, atMs) => {
      const before = priceAt(seed, instrument, atMs);
      const after = priceAt(seed, instrument, atMs + 1000);
      expect(Math.abs(after / before - 1)).toBeLessThan(0.001);
    }),
  );
});

test('a price moves within a quarter of an hour', () => {
  for (const instrument of instruments) {
    const now = Date.UTC(2026, 3, 22, 14);
    expect(priceAt('s', instrument, now)).not.toBe(priceAt('s', instrument, now + 900_000));
  }
});
