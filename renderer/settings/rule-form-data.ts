import {
  type AlertRule,
  type RuleConditions,
  type RuleVerdict,
  ruleLimits,
} from '../../preload/contract/alert-rules.ts';
import type { Side } from '../../preload/contract/idea-view.ts';
import { describeRule } from '../../preload/words/describe-rule.ts';
import { patternsOfText } from './pattern-text.ts';

export const sides: readonly Side[] = ['buy', 'sell', 'unknown'];
export const verdicts: readonly RuleVerdict[] = ['silent', 'hide', 'alert'];
export const newsKinds = ['new', 'update'] as const;

/** What the form says, as a rule; null: one of its conditions has more in it than a rule may have. */
export function ruleOfForm(form: FormData, id: string): AlertRule | null {
  const text = (field: keyof RuleConditions | 'name'): string => {
    const value = form.get(field);
    return typeof value === 'string' ? value.trim() : '';
  };
  const minimum = (field: keyof RuleConditions): number | null =>
    text(field) === '' ? null : Number(text(field));
  const chosen = form.getAll('sides');
  const when: RuleConditions = {
    instruments: patternsOfText(text('instruments')),
    sides: sides.filter((side) => chosen.includes(side)),
    assetClasses: patternsOfText(text('assetClasses')),
    timeframes: patternsOfText(text('timeframes')),
    prefixes: patternsOfText(text('prefixes')),
    orderTypes: patternsOfText(text('orderTypes')),
    minConfidence: minimum('minConfidence'),
    minMove: minimum('minMove'),
    minRewardToRisk: minimum('minRewardToRisk'),
    news: newsKinds.find((kind) => kind === text('news')) ?? null,
  };
  const lists = [when.instruments, when.assetClasses, when.timeframes, when.prefixes];
  if (![...lists, when.orderTypes].every(isWithinLimits)) return null;
  const verdict = verdicts.find((one) => one === form.get('verdict')) ?? 'alert';
  const name = text('name') || describeRule(verdict, when).slice(0, ruleLimits.nameLength);
  return { id, name, when, verdict };
}

function isWithinLimits(patterns: readonly string[]): boolean {
  return (
    patterns.length <= ruleLimits.patterns &&
    patterns.every(({ length }) => length <= ruleLimits.patternLength)
  );
}

/** The rules with this one in its old place; a new one stands above all, as a mute does. */
export function withRule(rules: readonly AlertRule[], rule: AlertRule): readonly AlertRule[] {
  const isKnown = rules.some(({ id }) => id === rule.id);
  return isKnown ? rules.map((one) => (one.id === rule.id ? rule : one)) : [rule, ...rules];
}

/** A name for a new rule that no other has. */
export function freeRuleId(rules: readonly AlertRule[]): string {
  const taken = new Set(rules.map(({ id }) => id));
  let number = rules.length + 1;
  while (taken.has(`rule-${number}`)) number += 1;
  return `rule-${number}`;
}

/** The same rules with one a place further up (-1) or down (1); unchanged at either end. */
export function movedRule(
  rules: readonly AlertRule[],
  id: string,
  by: -1 | 1,
): readonly AlertRule[] {
  const from = rules.findIndex((rule) => rule.id === id);
  const moved = rules[from];
  const to = from + by;
  if (moved === undefined || to < 0 || to >= rules.length) return rules;
  const others = rules.filter((rule) => rule !== moved);
  return [...others.slice(0, to), moved, ...others.slice(to)];
}
