import { expect, test } from 'vitest';
import { type AlertRule, everyIdea } from '../../preload/contract/alert-rules.ts';
import { freeRuleId, movedRule, ruleOfForm, withRule } from './rule-form-data.ts';

function filledForm(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

function rule(id: string): AlertRule {
  return { id, name: id, when: everyIdea, verdict: 'silent' };
}

function idsOf(rules: readonly AlertRule[]): string {
  return rules.map(({ id }) => id).join('');
}

test('a form becomes the rule that it shows', () => {
  const form = filledForm({
    name: ' No weak euro ',
    verdict: 'hide',
    instruments: 'EUR*, GBPUSD',
    minConfidence: '12.5',
    news: 'update',
  });
  form.append('sides', 'sell');
  form.append('sides', 'buy');
  expect(ruleOfForm(form, 'r1')).toEqual({
    id: 'r1',
    name: 'No weak euro',
    verdict: 'hide',
    when: {
      ...everyIdea,
      instruments: ['EUR*', 'GBPUSD'],
      sides: ['buy', 'sell'],
      minConfidence: 12.5,
      news: 'update',
    },
  });
});

test('a form without a name is named after what the rule does', () => {
  const made = ruleOfForm(filledForm({ verdict: 'silent', instruments: 'AMD' }), 'r1');
  expect(made?.name).toBe('List only, no pop-up: AMD');
});

test('more than a rule may hold is no rule', () => {
  const many = Array.from({ length: 41 }, (_, n) => `I${n}`).join(',');
  expect(ruleOfForm(filledForm({ instruments: many }), 'r1')).toBeNull();
  expect(ruleOfForm(filledForm({ orderTypes: 'x'.repeat(201) }), 'r1')).toBeNull();
});

test('a new rule stands above all others, an edited one stays in its place', () => {
  const rules = [rule('a'), rule('b')];
  expect(idsOf(withRule(rules, rule('c')))).toBe('cab');
  const renamed = { ...rule('b'), name: 'other' };
  expect(withRule(rules, renamed)).toEqual([rule('a'), renamed]);
});

test('a new rule has an identity of its own, after deletions too', () => {
  expect(freeRuleId([])).toBe('rule-1');
  expect(freeRuleId([rule('rule-2')])).toBe('rule-3');
});

test('a rule moves one place at a time and not beyond the ends', () => {
  const rules = [rule('a'), rule('b'), rule('c')];
  expect(idsOf(movedRule(rules, 'c', -1))).toBe('acb');
  expect(idsOf(movedRule(rules, 'a', 1))).toBe('bac');
  expect(idsOf(movedRule(rules, 'a', -1))).toBe('abc');
  expect(idsOf(movedRule(rules, 'c', 1))).toBe('abc');
});
