import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Query, orders } from '../../preload/contract/bookmark.ts';
import type { IdeaView, Side } from '../../preload/contract/idea-view.ts';
import { everydayIdeas, scriptedIdea } from '../../tests/window/scripted-desk.ts';
import { facetsOf } from './facets.ts';
import { findIdeas } from './find-ideas.ts';
import { emptyQuery, isFiltering, toggled } from './query.ts';

function idsFor(query: Partial<Query>, ideas: readonly IdeaView[] = everydayIdeas) {
  return findIdeas(ideas, { ...emptyQuery, ...query }).map(({ id }) => id);
}

const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
const idea: fc.Arbitrary<IdeaView> = fc
  .record({
    id: fc.uuid(),
    side: fc.constantFrom('buy' as const, 'sell', 'unknown'),
    timeframe: maybe(fc.constantFrom('M5', 'H1')),
    confidence: maybe(fc.integer({ min: 0, max: 100 })),
    freshness: fc.constantFrom('open' as const, 'expiring', 'expired', 'unknown'),
    expiresAtMs: maybe(fc.nat(1_000)),
    unread: fc.boolean(),
    hidden: fc.boolean(),
  })
  .map(({ expiresAtMs, ...fields }) =>
    scriptedIdea({ ...fields, expires: { atMs: expiresAtMs, text: '' } }),
  );
const ideas = fc.array(idea, { maxLength: 40 });
const query: fc.Arbitrary<Query> = fc
  .record({
    text: fc.constantFrom('', 'amd', ' buy  m5 ', '289.38'),
    sides: fc.subarray<Side>(['buy', 'sell']),
    timeframes: fc.subarray(['M5', 'H1', 'D1']),
    life: fc.constantFrom('open' as const, 'expired', null),
    unread: fc.boolean(),
    hidden: fc.boolean(),
    order: fc.constantFrom(...orders),
  })
  .map((asked) => ({ ...emptyQuery, ...asked }));

test('a filter invents nothing, repeats nothing, and asked twice finds the same', () => {
  fc.assert(
    fc.property(ideas, query, (all, asked) => {
      const found = findIdeas(all, asked);
      expect(new Set(found).size).toBe(found.length);
      for (const one of found) expect(all).toContain(one);
      expect(findIdeas(found, asked)).toEqual(found);
    }),
  );
});

test('asking for more never finds more', () => {
  fc.assert(
    fc.property(ideas, query, (all, asked) => {
      const wide = new Set(findIdeas(all, { ...emptyQuery, hidden: asked.hidden }));
      for (const one of findIdeas(all, asked)) expect(wide).toContain(one);
    }),
  );
});

test('every order is one of the same ideas, with what is unknown last and arrival among equals', () => {
  fc.assert(
    fc.property(ideas, (all) => {
      const listed = findIdeas(all, emptyQuery);
      const byConfidence = findIdeas(all, { ...emptyQuery, order: 'confidence' });
      expect(new Set(byConfidence)).toEqual(new Set(listed));
      byConfidence.slice(1).forEach((later, at) => {
        const sooner = byConfidence[at];
        if (sooner === undefined) return;
        const [high, low] = [sooner.confidence ?? -1, later.confidence ?? -1];
        expect(high).toBeGreaterThanOrEqual(low);
        if (high === low) expect(listed.indexOf(sooner)).toBeLessThan(listed.indexOf(later));
      });
    }),
  );
});

test('by time left, what ends first stands first and what is over stands last', () => {
  const lives = [
    scriptedIdea({ id: 'over', freshness: 'expired' }),
    scriptedIdea({ id: 'unknown', expires: { atMs: null, text: '' }, freshness: 'unknown' }),
    scriptedIdea({ id: 'long', lifeMs: 9_000_000 }),
    scriptedIdea({ id: 'short', lifeMs: 600_000 }),
  ];
  expect(idsFor({ order: 'time-left' }, lives)).toEqual(['short', 'long', 'unknown', 'over']);
});

test('by reward to risk, an idea without a ratio stands last', () => {
  const odd = scriptedIdea({ id: 'odd', levels: { kind: 'inconsistent', why: 'prices' } });
  const good = scriptedIdea({ id: 'good', prices: ['100', '110', '99'] });
  expect(idsFor({ order: 'reward-to-risk' }, [odd, good])).toEqual(['good', 'odd']);
});

test.each([
  ['an instrument, whatever the case', 'eurUSD', ['eurusd']],
  ['a part of a price', '706.1', ['spy']],
  ['a timeframe and an asset class', 'h1 crypto', ['btc']],
  ['a confidence', '81%', ['nvda']],
  ['words in any order', 'forex m15 sell', ['eurusd']],
  ['words that no idea holds together', 'tsla crypto', []],
])('%s is found by typing it', (_name, text, ids) => {
  expect(idsFor({ text })).toEqual(ids);
});

test('a word does not reach from one field into the next', () => {
  expect(idsFor({ text: 'amdbuy' })).toEqual([]);
});

test('a note of the user is found', () => {
  const noted = scriptedIdea({
    id: 'noted',
    marks: { starred: true, note: 'after lunch', decision: null },
  });
  expect(idsFor({ text: 'lunch' }, [noted, ...everydayIdeas])).toEqual(['noted']);
  expect(idsFor({ starred: true }, [noted, ...everydayIdeas])).toEqual(['noted']);
});

test('every word of a note finds it, whatever its letters', () => {
  const letter = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 1 }),
    fc.constantFrom('Σ', 'İ', 'ß'),
  );
  fc.assert(
    fc.property(fc.string({ unit: letter }), (note) => {
      const marks = { starred: false, note, decision: null };
      const noted = scriptedIdea({ id: 'noted', marks });
      for (const text of note.split(/\s+/)) expect(idsFor({ text }, [noted])).toEqual(['noted']);
    }),
  );
});

test('a letter whose lower case depends on its neighbours is found', () => {
  const marks = { starred: false, note: 'ΑΣ', decision: null };
  expect(idsFor({ text: 'σ' }, [scriptedIdea({ id: 'noted', marks })])).toEqual(['noted']);
});

test('what a rule hides is listed only when it is asked for', () => {
  const hidden = scriptedIdea({ id: 'hidden', hidden: true });
  expect(idsFor({}, [hidden, ...everydayIdeas])).not.toContain('hidden');
  expect(idsFor({ hidden: true }, [hidden, ...everydayIdeas])).toEqual(['hidden']);
});

test('an order alone filters nothing', () => {
  expect(isFiltering({ ...emptyQuery, order: 'confidence' })).toBe(false);
  expect(isFiltering({ ...emptyQuery, text: ' ' })).toBe(false);
  expect(isFiltering({ ...emptyQuery, prefixes: ['HTI11'] })).toBe(true);
});

test('the facets are what occurs, the most frequent first, and never too many', () => {
  expect(facetsOf(everydayIdeas).timeframes).toEqual(['M5', 'M15', 'H1']);
  const wild = Array.from({ length: 50 }, (_, n) => scriptedIdea({ id: `${n}`, prefix: `P${n}` }));
  expect(facetsOf(wild).prefixes).toHaveLength(12);
  expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
  expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
});
