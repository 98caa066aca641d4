import { expect, test } from 'vitest';
import { type AlertRule, everyIdea } from '../../preload/contract/alert-rules.ts';
import { ideaView } from './idea-view.fixture.ts';
import { isHidden, previewRules } from './rule-preview.ts';

const rule = (over: Partial<AlertRule>): AlertRule => ({
  id: 'rule',
  name: 'Rule',
  when: everyIdea,
  verdict: 'silent',
  ...over,
});
const euro = { ...everyIdea, instruments: ['EUR*'] };

test('a preview counts what would have been silenced and hidden, and the strong among them', () => {
  const ideas = [
    ideaView('eurusd', { confidence: 80 }),
    ideaView('eurgbp', { confidence: 79.9 }),
    ideaView('amd', { confidence: 95 }),
    ideaView('spy'),
  ];
  const rules = [
    rule({ when: euro }),
    rule({ when: { ...everyIdea, instruments: ['SPY'] }, verdict: 'hide' }),
    rule({ verdict: 'alert' }),
  ];
  expect(previewRules(rules, ideas)).toEqual({ of: 4, silenced: 2, hidden: 1, strong: 1 });
});

test('a preview looks at the newest 50', () => {
  const ideas = Array.from({ length: 60 }, (_, at) => ideaView(`i${at}`));
  expect(previewRules([rule({})], ideas)).toEqual({ of: 50, silenced: 50, hidden: 0, strong: 0 });
  expect(previewRules([], [])).toEqual({ of: 0, silenced: 0, hidden: 0, strong: 0 });
});

test('an idea is hidden by a rule that hides, not by one that silences', () => {
  const idea = ideaView('eurusd');
  expect(isHidden([rule({ when: euro, verdict: 'hide' })], idea)).toBe(true);
  expect(isHidden([rule({ when: euro })], idea)).toBe(false);
  expect(isHidden([], idea)).toBe(false);
});

test('in the list an idea with several versions is an update', () => {
  const rules = [rule({ when: { ...everyIdea, news: 'update' }, verdict: 'hide' })];
  expect(isHidden(rules, ideaView('amd'))).toBe(false);
  expect(isHidden(rules, ideaView('amd', { revisionCount: 2 }))).toBe(true);
});
