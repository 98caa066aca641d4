import type { Freshness, IdeaView, Side } from '../../preload/contract/idea-view.ts';
import { words } from '../../preload/words/catalogue.ts';

/** What a trader must know of an idea before acting. */
export interface RowTag {
  readonly tone: 'warning' | 'updated' | 'plain';
  readonly text: string;
}

/** How the idea stands among the others and towards the feed. */
export interface Standing {
  readonly isTorn: boolean;
  /** "Not confirmed since 10:42", while the feed is not heard; null while it is. */
  readonly unconfirmed: string | null;
}

const opposite = { buy: 'sell', sell: 'buy', unknown: 'unknown' } as const satisfies Record<
  Side,
  Side
>;

/** The gravest first. What is over can be acted on no more, so it needs no confirmation. */
export function rowTags(
  idea: IdeaView,
  freshness: Freshness,
  { isTorn, unconfirmed }: Standing,
): readonly RowTag[] {
  const { levels, side, arrivedBy, marks, changes } = idea;
  const isOver = freshness === 'expired';
  const tags: RowTag[] = [];
  if (levels.kind === 'inconsistent') tags.push(warning(words.idea.inconsistent[levels.why]));
  if (isTorn && !isOver) tags.push(warning(words.idea.conflict(words.side[opposite[side]])));
  if (unconfirmed !== null && !isOver) tags.push(warning(unconfirmed));
  if (marks.decision !== null)
    tags.push({ tone: 'plain', text: words.decision[marks.decision.kind] });
  if (arrivedBy === 'recovery') tags.push({ tone: 'plain', text: words.idea.recovered });
  if (changes.length > 0) tags.push({ tone: 'updated', text: words.idea.updated });
  return tags;
}

function warning(text: string): RowTag {
  return { tone: 'warning', text };
}
