import type { AlertRule, RuleConditions } from '../../preload/contract/alert-rules.ts';
import type { IdeaView } from '../../preload/contract/idea-view.ts';
import { matchesPattern } from './matches-pattern.ts';

/** What rules look at in an idea. */
export type RuledIdea = Pick<
  IdeaView,
  | 'instrument'
  | 'side'
  | 'orderType'
  | 'levels'
  | 'confidence'
  | 'estimatedMove'
  | 'timeframe'
  | 'assetClass'
  | 'prefix'
>;

/** The rule that decides about this news of an idea: the first that matches; null: it alerts. */
export function matchRule(
  rules: readonly AlertRule[],
  idea: RuledIdea,
  news: NonNullable<RuleConditions['news']>,
): AlertRule | null {
  return rules.find(({ when }) => holds(when, idea, news)) ?? null;
}

function holds(when: RuleConditions, idea: RuledIdea, news: RuleConditions['news']): boolean {
  const { levels, estimatedMove } = idea;
  const rewardToRisk = levels.kind === 'consistent' ? levels.rewardToRisk : null;
  return (
    (when.news === null || when.news === news) &&
    (when.sides.length === 0 || when.sides.includes(idea.side)) &&
    fitsAny(when.instruments, idea.instrument) &&
    fitsAny(when.assetClasses, idea.assetClass) &&
    fitsAny(when.timeframes, idea.timeframe) &&
    fitsAny(when.prefixes, idea.prefix) &&
    fitsAny(when.orderTypes, idea.orderType) &&
    reaches(when.minConfidence, idea.confidence) &&
    // Whether the estimate of a sell is negative is not documented: its size is what is meant.
    reaches(when.minMove, estimatedMove === null ? null : Math.abs(estimatedMove)) &&
    reaches(when.minRewardToRisk, rewardToRisk)
  );
}

/** What is unknown fits no pattern, so that `*` asks for a known value. */
function fitsAny(patterns: readonly string[], text: string | null): boolean {
  if (patterns.length === 0) return true;
  return text !== null && patterns.some((pattern) => matchesPattern(text, pattern));
}

/** What is unknown reaches no minimum, not even 0. */
function reaches(minimum: number | null, value: number | null): boolean {
  return minimum === null || (value !== null && value >= minimum);
}
