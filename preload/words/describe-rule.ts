import type { RuleConditions, RulePreview, RuleVerdict } from '../contract/alert-rules.ts';
import { words } from './catalogue.ts';
import { formatPercent, formatRatio } from './format-percent.ts';
import { settingsWords } from './settings-catalogue.ts';

/** A rule in one line: what happens, and to which ideas. */
export function describeRule(verdict: RuleVerdict, when: RuleConditions): string {
  const { rule } = settingsWords();
  const conditions = [
    ...patternLists.map((list) => when[list].join(', ')),
    when.sides.map((side) => words.side[side]).join(', '),
    when.minConfidence !== null && rule.minConfidence(formatPercent(when.minConfidence)),
    when.minMove !== null && rule.minMove(formatPercent(when.minMove)),
    when.minRewardToRisk !== null && rule.minRewardToRisk(formatRatio(when.minRewardToRisk)),
    when.news !== null && rule.news[when.news],
  ].filter((condition) => condition !== '' && condition !== false);
  const all = conditions.length === 0 ? rule.everyIdea : conditions.join(' · ');
  return rule.inWords(rule.verdict[verdict], all);
}

/** The lists of patterns, in the order in which they are told. */
export const patternLists = [
  'instruments',
  'assetClasses',
  'timeframes',
  'prefixes',
  'orderTypes',
] as const satisfies readonly (keyof RuleConditions)[];

/** What rules would have done to the newest ideas, in one sentence. */
export function describePreview({ of, silenced, hidden, strong }: RulePreview): string {
  const { preview } = settingsWords();
  if (of === 0) return preview.noIdeas;
  const ofThem = strong === 0 ? '' : preview.strong(strong);
  if (silenced > 0 && hidden > 0) return preview.both(silenced, hidden, of, ofThem);
  if (silenced > 0) return preview.silenced(silenced, of, ofThem);
  return hidden > 0 ? preview.hidden(hidden, of, ofThem) : preview.none(of);
}
