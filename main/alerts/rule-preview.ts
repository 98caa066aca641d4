import type { AlertRule, RulePreview } from '../../preload/contract/alert-rules.ts';
import type { IdeaView } from '../../preload/contract/idea-view.ts';
import type { PlainView } from '../ideas/idea-view.ts';
import { matchRule } from './match-rule.ts';

const LOOKED_AT = 50;
const STRONG_PERCENT = 80;

/** What these rules would have done to the newest of these ideas, as each stands now. Newest first. */
export function previewRules(rules: readonly AlertRule[], ideas: readonly IdeaView[]): RulePreview {
  const newest = ideas.slice(0, LOOKED_AT);
  const kept = newest.flatMap((idea) => {
    const verdict = matchRule(rules, idea, newsKindOf(idea))?.verdict ?? 'alert';
    return verdict === 'alert' ? [] : [{ verdict, confidence: idea.confidence }];
  });
  return {
    of: newest.length,
    silenced: kept.filter(({ verdict }) => verdict === 'silent').length,
    hidden: kept.filter(({ verdict }) => verdict === 'hide').length,
    strong: kept.filter(({ confidence }) => (confidence ?? 0) >= STRONG_PERCENT).length,
  };
}

/** Whether a rule puts the idea, as it stands, behind the list's filter. */
export function isHidden(rules: readonly AlertRule[], idea: PlainView): boolean {
  return matchRule(rules, idea, newsKindOf(idea))?.verdict === 'hide';
}

/** In the list an idea is an update once it has more than one version. */
function newsKindOf({ revisionCount }: Pick<IdeaView, 'revisionCount'>): 'new' | 'update' {
  return revisionCount > 1 ? 'update' : 'new';
}
