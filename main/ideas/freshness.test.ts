import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { freshnessOf, nextFreshnessChangeAtMs } from './freshness.ts';

const minuteMs = 60_000;
const life = (createdMs: number | null, expiresMs: number | null) => ({
  created: { atMs: createdMs, text: '' },
  expires: { atMs: expiresMs, text: '' },
});

test('an hour-long idea is expiring in its last six minutes', () => {
  const idea = life(0, 60 * minuteMs);
  expect(freshnessOf(idea, 54 * minuteMs - 1)).toBe('open');
  expect(freshnessOf(idea, 54 * minuteMs)).toBe('expiring');
  expect(freshnessOf(idea, 60 * minuteMs - 1)).toBe('expiring');
  expect(freshnessOf(idea, 60 * minuteMs)).toBe('expired');
});

test('a ten-minute idea is expiring in its last two minutes', () => {
  const idea = life(0, 10 * minuteMs);
  expect(freshnessOf(idea, 8 * minuteMs - 1)).toBe('open');
  expect(freshnessOf(idea, 8 * minuteMs)).toBe('expiring');
});

test('without a known creation, or with one after the expiry, two minutes are the warning', () => {
  for (const idea of [life(null, 10 * minuteMs), life(20 * minuteMs, 10 * minuteMs)]) {
    expect(freshnessOf(idea, 8 * minuteMs - 1)).toBe('open');
    expect(freshnessOf(idea, 8 * minuteMs)).toBe('expiring');
  }
});

test('an unknown expiry is unknown for ever', () => {
  expect(freshnessOf(life(0, null), 5)).toBe('unknown');
  expect(nextFreshnessChangeAtMs(life(0, null), 5)).toBeNull();
});

test('the next change comes exactly when it was foretold, and leads to expired', () => {
  const at = fc.integer({ min: -1e12, max: 1e12 });
  fc.assert(
    fc.property(fc.option(at), at, at, (createdMs, expiresMs, nowMs) => {
      const idea = life(createdMs, expiresMs);
      let atMs = nowMs;
      for (let steps = 0; steps < 3; steps += 1) {
        const nextMs = nextFreshnessChangeAtMs(idea, atMs);
        if (nextMs === null) break;
        expect(nextMs).toBeGreaterThan(atMs);
        expect(freshnessOf(idea, nextMs - 1)).toBe(freshnessOf(idea, atMs));
        expect(freshnessOf(idea, nextMs)).not.toBe(freshnessOf(idea, atMs));
        atMs = nextMs;
      }
      expect(freshnessOf(idea, atMs)).toBe('expired');
    }),
  );
});
