import {
  array,
  assert,
  constantFrom,
  double,
  option,
  property,
  record,
  type Arbitrary,
} from 'fast-check';
import { expect, test } from 'vitest';
import {
  type AlertRule,
  everyIdea,
  type RuleConditions,
} from '../../preload/contract/alert-rules.ts';
import type { IdeaView } from '../../preload/contract/idea-view.ts';
import { ideaView } from './idea-view.fixture.ts';
import { matchRule } from './match-rule.ts';

const rule = (when: Partial<RuleConditions>, over: Partial<AlertRule> = {}): AlertRule => ({
  id: 'rule',
  name: 'Rule',
  when: { ...everyIdea, ...when },
  verdict: 'silent',
  ...over,
});

const amd = ideaView('amd', {
  instrument: 'AMD',
  orderType: 'BUY LIMIT',
  levels: { kind: 'consistent', movePercent: 0.63, riskPercent: 1.27, rewardToRisk: 0.5 },
  confidence: 90,
  estimatedMove: -0.63,
  timeframe: 'M5',
  assetClass: 'US EQUITIES',
  prefix: 'HTI11',
});
const nothingKnown = ideaView('x', { instrument: null, side: 'unknown' });

const matches = (when: Partial<RuleConditions>, idea: IdeaView = amd, news = 'new' as const) =>
  matchRule([rule(when)], idea, news) !== null;

test.each([
  ['its instrument', { instruments: ['EUR*', 'am?'] }, { instruments: ['EUR*', 'AM'] }],
  ['its side', { sides: ['sell', 'buy'] }, { sides: ['sell', 'unknown'] }],
  ['its asset class', { assetClasses: ['us *'] }, { assetClasses: ['FOREX'] }],
  ['its timeframe', { timeframes: ['M5'] }, { timeframes: ['M15'] }],
  ['its prefix', { prefixes: ['HTI1?'] }, { prefixes: ['HTI12'] }],
  ['its order type', { orderTypes: ['* limit'] }, { orderTypes: ['* STOP'] }],
  ['its confidence', { minConfidence: 90 }, { minConfidence: 90.5 }],
  ['the size of its estimate', { minMove: 0.63 }, { minMove: 0.64 }],
  ['its reward-to-risk', { minRewardToRisk: 0.5 }, { minRewardToRisk: 0.51 }],
] as const)('a rule looks at %s', (_name, matching, other) => {
  expect(matches(matching)).toBe(true);
  expect(matches(other)).toBe(false);
  expect(matches(matching, nothingKnown)).toBe(false);
});

test('a rule can be about first versions or about updates alone', () => {
  const rules = [rule({ news: 'update' })];
  expect(matchRule(rules, amd, 'update')).not.toBeNull();
  expect(matchRule(rules, amd, 'new')).toBeNull();
});

test('a rule without conditions is about every idea, and an unknown side can be asked for', () => {
  expect(matches({}, nothingKnown)).toBe(true);
  expect(matches({ sides: ['unknown'] }, nothingKnown)).toBe(true);
});

test('a value that is not known reaches no minimum, not even zero', () => {
  expect(matches({ minConfidence: 0 }, nothingKnown)).toBe(false);
  expect(
    matches(
      { minRewardToRisk: 0 },
      ideaView('x', { levels: { kind: 'inconsistent', why: 'prices' } }),
    ),
  ).toBe(false);
});

test('all conditions of a rule must hold at once', () => {
  expect(matches({ instruments: ['AMD'], minConfidence: 80 })).toBe(true);
  expect(matches({ instruments: ['AMD'], minConfidence: 95 })).toBe(false);
});

test('the first rule that matches decides, whatever comes after it', () => {
  const strong = rule({ minConfidence: 80 }, { id: 'strong', verdict: 'alert' });
  const rest = rule({}, { id: 'rest', verdict: 'hide' });
  expect(matchRule([strong, rest], amd, 'new')).toBe(strong);
  expect(matchRule([strong, rest], nothingKnown, 'new')).toBe(rest);
  expect(matchRule([rest, strong], amd, 'new')).toBe(rest);
});

const patterns = array(constantFrom('*', 'A*', 'EUR*', 'amd', 'M5', 'H1'), { maxLength: 3 });
const minimum = option(double({ min: 0, max: 100, noNaN: true }), { nil: null });
const conditions: Arbitrary<RuleConditions> = record({
  instruments: patterns,
  sides: array(constantFrom('buy', 'sell', 'unknown'), { maxLength: 2 }),
  assetClasses: patterns,
  timeframes: patterns,
  prefixes: patterns,
  orderTypes: patterns,
  minConfidence: minimum,
  minMove: minimum,
  minRewardToRisk: minimum,
  news: constantFrom('new', 'update', null),
});
const ideas: Arbitrary<IdeaView> = record({
  instrument: constantFrom(null, 'AMD', 'EURUSD'),
  side: constantFrom('buy', 'sell', 'unknown'),
  timeframe: constantFrom(null, 'M5', 'H1'),
  confidence: option(double({ min: 0, max: 100, noNaN: true }), { nil: null }),
  estimatedMove: option(double({ min: -5, max: 5, noNaN: true }), { nil: null }),
} as const).map((over) => ideaView('x', over));
const news = constantFrom('new', 'update');

test('one more condition never makes a rule match more', () => {
  assert(
    property(conditions, conditions, ideas, news, (when, more, idea, kind) => {
      const stricter = {
        ...when,
        minConfidence: Math.max(when.minConfidence ?? 0, more.minConfidence ?? 0),
        news: when.news ?? more.news,
        timeframes: when.timeframes.length === 0 ? more.timeframes : when.timeframes,
      };
      if (matchRule([rule(stricter)], idea, kind) !== null) {
        expect(matchRule([rule(when)], idea, kind)).not.toBeNull();
      }
    }),
  );
});

test('the decision is that of the first rule that matches on its own', () => {
  assert(
    property(array(conditions, { maxLength: 6 }), ideas, news, (all, idea, kind) => {
      const rules = all.map((when, at) => rule(when, { id: `${at}` }));
      const alone = rules.find((one) => matchRule([one], idea, kind) !== null);
      expect(matchRule(rules, idea, kind)).toBe(alone ?? null);
    }),
  );
});
