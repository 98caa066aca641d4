import {
  type AlertRule,
  everyIdea,
  type Mute,
  ruleLimits,
} from '../../preload/contract/alert-rules.ts';
import { words } from '../../preload/words/catalogue.ts';
import { literalPattern } from './matches-pattern.ts';

/**
 * The rules with one above them that silences exactly this instrument or strategy feed. Muting twice
 * brings the rule back to the top. Null: there are as many rules as there may be.
 */
export function withMute(rules: readonly AlertRule[], mute: Mute): readonly AlertRule[] | null {
  const muting = ruleOf(mute);
  const others = rules.filter(({ id }) => id !== muting.id);
  return others.length < ruleLimits.rules ? [muting, ...others] : null;
}

function ruleOf({ kind, value }: Mute): AlertRule {
  const patterns = [literalPattern(value)];
  const when = kind === 'instrument' ? { instruments: patterns } : { prefixes: patterns };
  return {
    id: `mute ${kind} ${value}`,
    name: words.alerts.mute(value),
    when: { ...everyIdea, ...when },
    verdict: 'silent',
  };
}
