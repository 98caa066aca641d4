import type { Side } from './idea-view.ts';

/** Popped up and listed, only listed, or listed behind a filter. Nothing is ever thrown away. */
export type RuleVerdict = 'alert' | 'silent' | 'hide';

/**
 * Everything that is named must hold; an empty list and `null` hold for every idea. The lists of
 * texts are patterns: `*` stands for any characters, `?` for one, `\*` for a star; case means nothing.
 * Nothing that is unknown in an idea holds for a pattern or a minimum, be it ever so wide.
 */
export interface RuleConditions {
  /** Such as `EUR*`. */
  readonly instruments: readonly string[];
  readonly sides: readonly Side[];
  readonly assetClasses: readonly string[];
  readonly timeframes: readonly string[];
  readonly prefixes: readonly string[];
  readonly orderTypes: readonly string[];
  /** Percent, 0 to 100. */
  readonly minConfidence: number | null;
  /** Percent, of the server's estimate without its sign. */
  readonly minMove: number | null;
  readonly minRewardToRisk: number | null;
  /** First versions only, or only what follows on them. */
  readonly news: 'new' | 'update' | null;
}

/** The first rule that matches decides; an idea that none matches alerts. */
export interface AlertRule {
  readonly id: string;
  /** What the receipt of a silenced idea says; for people. */
  readonly name: string;
  readonly when: RuleConditions;
  readonly verdict: RuleVerdict;
}

export const ruleLimits = { rules: 50, nameLength: 120, patterns: 40, patternLength: 200 } as const;

/** Matches every idea: what a new rule starts from. */
export const everyIdea: RuleConditions = {
  instruments: [],
  sides: [],
  assetClasses: [],
  timeframes: [],
  prefixes: [],
  orderTypes: [],
  minConfidence: null,
  minMove: null,
  minRewardToRisk: null,
  news: null,
};

/** "Would have silenced 14 of your last 50, 3 of them 80 % or more." */
export interface RulePreview {
  /** How many of the newest ideas were looked at. */
  readonly of: number;
  readonly silenced: number;
  readonly hidden: number;
  /** Those among the silenced and hidden with a confidence of 80 % or more. */
  readonly strong: number;
}

/** What is muted straight from an idea, as the idea names it. */
export interface Mute {
  readonly kind: 'instrument' | 'prefix';
  readonly value: string;
}

/** `full`: there are already as many rules as there may be. */
export type MuteOutcome = { readonly kind: 'muted' } | { readonly kind: 'full' };
