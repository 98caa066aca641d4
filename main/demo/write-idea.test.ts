import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { instruments } from './instruments.ts';
import { newYorkText } from './new-york-text.ts';
import { ideaWriter, uniqueStamps } from './write-idea.ts';

const place = fc.nat(1_000_000);
const anyTime = fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2030, 0) });
const atCandleStart = (_name: string, candleStartMs: number): number => candleStartMs;
const exampleMs = Date.parse('2026-04-22T08:35:15Z');

const forEveryIdea = (
  check: (writing: ReturnType<ReturnType<typeof ideaWriter>>, atMs: number) => void,
): void =>
  fc.assert(
    fc.property(fc.string(), place, anyTime, (seed, sequence, atMs) =>
      check(ideaWriter(seed)(sequence, atMs, atCandleStart), atMs),
    ),
  );

test('a Buy has its stop below and its target above the entry, a Sell the reverse', () => {
  forEveryIdea(({ idea }) => {
    const { SIDE, STOP_LOSS, PRICE, TAKE_PROFIT } = idea;
    const upwards =
      SIDE === 'Buy' ? [STOP_LOSS, PRICE, TAKE_PROFIT] : [TAKE_PROFIT, PRICE, STOP_LOSS];
    expect(upwards).toEqual([...upwards].sort((a, b) => a - b));
    expect(new Set(upwards).size).toBe(3);
    expect(idea.OPEN_ORDER_TYPE).toBe(SIDE === 'Buy' ? 'BUY LIMIT' : 'SELL LIMIT');
  });
});

test('the estimated result is the distance from entry to target in percent, never zero', () => {
  forEveryIdea(({ idea }) => {
    const percent = (Math.abs(idea.TAKE_PROFIT - idea.PRICE) / idea.PRICE) * 100;
    expect(idea.ESTIMATED_PL).toBe(`+${percent.toFixed(2)}%`);
    expect(Number.parseFloat(idea.ESTIMATED_PL)).toBeGreaterThan(0);
    expect(idea.CONFIDENCE).toMatch(/^\d\d%$/);
  });
});

test('prices have no more digits than the instrument is quoted with', () => {
  forEveryIdea(({ idea }) => {
    const digits = instruments.find(({ name }) => name === idea.INSTRUMENT)?.digits ?? 0;
    for (const price of [idea.PRICE, idea.TAKE_PROFIT, idea.STOP_LOSS]) {
      expect(Number(price.toFixed(digits))).toBe(price);
    }
  });
});

test('the description has several lines and speaks of the trade that it describes', () => {
  forEveryIdea(({ idea }) => {
    const digits = instruments.find(({ name }) => name === idea.INSTRUMENT)?.digits ?? 0;
    const lines = idea.DESCRIPTION.split('\n');
    expect(lines.length).toBeGreaterThan(2);
    expect(idea.DESCRIPTION).toContain(idea.INSTRUMENT);
    expect(idea.DESCRIPTION).toContain(idea.STOP_LOSS.toFixed(digits));
    expect(lines[1]).toMatch(idea.SIDE === 'Buy' ? /resistance|sellers/ : /support|buyers/);
  });
});

test('an idea is created now and expires after six to twelve candles of its timeframe', () => {
  const minutes: Record<string, number> = { M5: 5, M15: 15, H1: 60 };
  forEveryIdea(({ idea, expiresAtMs }, atMs) => {
    const candles = (expiresAtMs - atMs) / ((minutes[idea.TIMEFRAME] ?? 0) * 60_000);
    expect(candles).toBeGreaterThanOrEqual(6);
    expect(candles).toBeLessThanOrEqual(12);
    expect(idea.CREATION_TIME).toBe(newYorkText(atMs));
    expect(idea.LAST_UPDATE).toBe(idea.CREATION_TIME);
    expect(idea.EXPIRATION_TIME).toBe(newYorkText(expiresAtMs));
  });
});

test('the same seed at the same place and time writes the same idea', () => {
  fc.assert(
    fc.property(fc.string(), place, anyTime, (seed, sequence, atMs) => {
      const again = ideaWriter(seed)(sequence, atMs, atCandleStart);
      expect(ideaWriter(seed)(sequence, atMs, atCandleStart)).toEqual(again);
    }),
  );
});

test('another seed writes other ideas', () => {
  const first = ideaWriter('one')(0, exampleMs, atCandleStart);
  expect(ideaWriter('two')(0, exampleMs, atCandleStart)).not.toEqual(first);
});

test('the id names prefix, instrument, timeframe and the start of the candle, in all three fields', () => {
  const write = ideaWriter('s');
  for (let sequence = 0; sequence < 48; sequence += 1) {
    const { idea } = write(sequence, exampleMs, atCandleStart);
    const start = { M5: '043500', M15: '043000', H1: '040000' }[idea.TIMEFRAME];
    expect(idea.ID).toBe(
      `${idea.PREFIX}_TB_${idea.INSTRUMENT}_${idea.TIMEFRAME}_20260422_${start}`,
    );
    expect([idea.idea_id, idea.document_id]).toEqual([idea.ID, idea.ID]);
  }
});

test('each idea of one candle gets an id of its own', () => {
  const write = ideaWriter('s');
  const stampOf = uniqueStamps();
  const ids = [1, 2, 3].map(() => write(0, exampleMs, stampOf).idea.ID);
  expect(ids.map((id) => id.slice(-2))).toEqual(['00', '01', '02']);
  expect(new Set(ids.map((id) => id.slice(0, -2))).size).toBe(1);
});

test('every instrument comes up in every timeframe', () => {
  const write = ideaWriter('s');
  const met = new Set<string>();
  for (let sequence = 0; sequence < instruments.length * 3; sequence += 1) {
    const { idea } = write(sequence, exampleMs, atCandleStart);
    met.add(`${idea.INSTRUMENT} ${idea.TIMEFRAME}`);
  }
  expect(met.size).toBe(instruments.length * 3);
});
