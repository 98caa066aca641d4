import {
  type AlertRule,
  type RuleConditions,
  ruleLimits,
  type RuleVerdict,
} from '../../preload/contract/alert-rules.ts';
import type { Side } from '../../preload/contract/idea-view.ts';

export interface ReadRules {
  readonly rules: readonly AlertRule[];
  /** How many were no rules, or one too many. */
  readonly bad: number;
}

const { rules: mostRules, nameLength, patterns: mostPatterns, patternLength } = ruleLimits;

const sides: readonly Side[] = ['buy', 'sell', 'unknown'];
const verdicts: readonly RuleVerdict[] = ['alert', 'silent', 'hide'];
const newsKinds: readonly RuleConditions['news'][] = ['new', 'update', null];

/** Reads a list of rules, each on its own; null: it is no list. */
export function readAlertRules(raw: unknown): ReadRules | null {
  if (!Array.isArray(raw)) return null;
  const rules = raw.flatMap((each: unknown) => readAlertRule(each) ?? []).slice(0, mostRules);
  const unique = rules.filter(({ id }, at) => rules.findIndex((rule) => rule.id === id) === at);
  return { rules: unique, bad: raw.length - unique.length };
}

/** A rule with any part that is not as the contract says is none: to guess would silence ideas. */
function readAlertRule(raw: unknown): AlertRule | null {
  if (!isRecord(raw)) return null;
  const { id, name, verdict } = raw;
  const when = readConditions(raw['when']);
  if (!isText(id, 128) || !isText(name, nameLength) || when === null) return null;
  return isOneOf(verdict, verdicts) ? { id, name, when, verdict } : null;
}

function readConditions(raw: unknown): RuleConditions | null {
  if (!isRecord(raw)) return null;
  const { instruments, assetClasses, timeframes, prefixes, orderTypes } = raw;
  const { sides: chosen, minConfidence, minMove, minRewardToRisk, news } = raw;
  if (!isPatterns(instruments) || !isPatterns(assetClasses) || !isPatterns(timeframes)) return null;
  if (!isPatterns(prefixes) || !isPatterns(orderTypes) || !isSides(chosen)) return null;
  if (!isMinimum(minConfidence) || !isMinimum(minMove) || !isMinimum(minRewardToRisk)) return null;
  if (!isOneOf(news, newsKinds)) return null;
  return {
    instruments,
    sides: chosen,
    assetClasses,
    timeframes,
    prefixes,
    orderTypes,
    minConfidence,
    minMove,
    minRewardToRisk,
    news,
  };
}

function isRecord(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

function isText(raw: unknown, maxLength: number): raw is string {
  return typeof raw === 'string' && raw !== '' && raw.length <= maxLength;
}

function isPatterns(raw: unknown): raw is readonly string[] {
  if (!Array.isArray(raw) || raw.length > mostPatterns) return false;
  return raw.every((pattern) => isText(pattern, patternLength));
}

function isSides(raw: unknown): raw is readonly Side[] {
  return Array.isArray(raw) && raw.length <= sides.length && raw.every((e) => isOneOf(e, sides));
}

function isMinimum(raw: unknown): raw is number | null {
  return raw === null || (typeof raw === 'number' && raw >= 0 && raw <= 1_000_000);
}

function isOneOf<T>(raw: unknown, known: readonly T[]): raw is T {
  return known.some((one) => one === raw);
}
