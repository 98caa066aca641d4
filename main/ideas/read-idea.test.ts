import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cpuMsOf } from '../../tests/cpu-ms.ts';
import { documented, ideaWith } from './idea.fixture.ts';
import { parseJsonWithDigits } from './parse-json-with-digits.ts';
import { isUnreadable, readIdea } from './read-idea.ts';

test('the documented example is read whole', () => {
  const { raw, description, ...fields } = ideaWith();
  expect(fields).toEqual({
    id: 'HTI11_TB_AMD_M5_20260422_043000',
    instrument: 'AMD',
    side: 'buy',
    orderType: 'BUY LIMIT',
    entry: { value: 289.38285, text: '289.38285' },
    takeProfit: { value: 291.21715, text: '291.21715' },
    stopLoss: { value: 285.71425, text: '285.71425' },
    confidence: 90,
    estimatedMove: 0.63,
    timeframe: 'M5',
    assetClass: 'US EQUITIES',
    prefix: 'HTI11',
    created: { atMs: Date.UTC(2026, 3, 22, 8, 35, 15), text: '2026-04-22 04:35:15 EST' },
    updated: { atMs: Date.UTC(2026, 3, 22, 8, 37, 59), text: '2026-04-22 04:37:59 EST' },
    expires: { atMs: Date.UTC(2026, 3, 22, 9, 37, 59), text: '2026-04-22 05:37:59 EST' },
  });
  expect(description).toContain('General market caution');
  expect(raw).toEqual(documented);
});

test('the identity is idea_id, then document_id, then ID', () => {
  expect(identityOf({ idea_id: 'a', document_id: 'b', ID: 'c' })).toBe('a');
  expect(identityOf({ idea_id: ' ', document_id: 'b', ID: 'c' })).toBe('b');
  expect(identityOf({ idea_id: null, document_id: {}, ID: 'c' })).toBe('c');
  expect(identityOf({ idea_id: 17 })).toBe('17');
  expect(identityOf({ idea_id: 'x'.repeat(501), ID: 'c' })).toBe('c');
  expect(identityOf({ idea_id: '', INSTRUMENT: 'AMD' })).toBe('no identity');
});

test.each([null, undefined, 7, 'text', [], [documented], true])('%j is not an object', (source) => {
  expect(readIdea(source)).toEqual({ kind: 'unreadable', why: 'not an object' });
});

test('an idea of an identity alone has nothing made up', () => {
  const { raw: _raw, id: _id, ...fields } = readIdeaOrFail({ idea_id: 'bare' });
  const noTime = { atMs: null, text: '' };
  expect(fields).toEqual({
    instrument: null,
    side: 'unknown',
    orderType: null,
    entry: null,
    takeProfit: null,
    stopLoss: null,
    confidence: null,
    estimatedMove: null,
    timeframe: null,
    assetClass: null,
    prefix: null,
    description: null,
    created: noTime,
    updated: noTime,
    expires: noTime,
  });
});

test('a side that is neither Buy nor Sell is unknown, however it is spelled', () => {
  const sides = ['BUY', ' sell ', 'Hold', 'Long', '', 1, null];
  expect(sides.map((SIDE) => ideaWith({ SIDE }).side)).toEqual([
    'buy',
    'sell',
    ...Array(5).fill('unknown'),
  ]);
});

test('one mistyped field costs that field alone', () => {
  const idea = ideaWith({
    PRICE: { amount: 1 },
    TIMEFRAME: ['M5'],
    CONFIDENCE: 'high',
    PREFIX: 12,
  });
  expect(idea).toMatchObject({
    entry: null,
    timeframe: null,
    confidence: null,
    prefix: '12',
    instrument: 'AMD',
  });
});

test('what is kept of the server object is bounded and holds no secret', () => {
  const many = Object.fromEntries(
    Array.from({ length: 500 }, (_, n) => [`F${n}`, 'y'.repeat(5_000)]),
  );
  const hostile = JSON.parse('{"__proto__":"x","api_code":"s3cret","X-API-Code":"s3cret"}');
  const { raw } = ideaWith({ ...many, nested: { a: [1] }, ['n'.repeat(101)]: 1 });
  expect(JSON.stringify(raw).length).toBeLessThan(60_000);
  expect(raw).not.toHaveProperty('nested');
  const kept = JSON.stringify(readIdeaOrFail({ ...documented, ...hostile }).raw);
  expect(kept).not.toContain('s3cret');
});

test('a description of a million characters is kept', () => {
  expect(ideaWith({ DESCRIPTION: 'x'.repeat(1_000_000) }).description).toHaveLength(1_000_000);
});

test('whatever is sent, reading never throws, and what was kept reads as the same idea again', () => {
  const value = fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' }), fc.double().map(String));
  const fields = Object.fromEntries(Object.keys(documented).map((name) => [name, value]));
  const sources = fc.oneof(fc.jsonValue(), fc.record(fields, { requiredKeys: [] }));
  fc.assert(
    fc.property(sources, (source) => {
      const idea = readIdea(JSON.parse(JSON.stringify(source)));
      if (isUnreadable(idea)) return;
      expect(readIdea(JSON.parse(JSON.stringify(idea.raw)))).toEqual(idea);
    }),
    { numRuns: 500 },
  );
});

test('ten thousand ideas are read within two seconds', () => {
  const json = JSON.stringify(documented);
  const tookMs = cpuMsOf(() => {
    for (let n = 0; n < 10_000; n += 1) {
      const parsed = parseJsonWithDigits(json);
      if (parsed.kind === 'value') readIdea(parsed.value);
    }
  });
  expect(tookMs).toBeLessThan(2_000);
});

function identityOf(source: unknown): string {
  const read = readIdea(source);
  return isUnreadable(read) ? read.why : read.id;
}

function readIdeaOrFail(source: unknown) {
  const idea = readIdea(source);
  if (isUnreadable(idea)) throw new Error(idea.why);
  return idea;
}
