import type { Order, Query } from '../../preload/contract/bookmark.ts';
import type { IdeaView } from '../../preload/contract/idea-view.ts';
import { searchText, wordsOf } from './search-text.ts';

/** The ideas that a query asks for, and those that are held, in its order. `ideas` come newest first. */
export function findIdeas(
  ideas: readonly IdeaView[],
  query: Query,
  heldIds: readonly string[] = [],
): readonly IdeaView[] {
  const words = wordsOf(query.text);
  const found = ideas.filter((idea) => matches(idea, query, words) || heldIds.includes(idea.id));
  return sorted(found, query.order);
}

function matches(idea: IdeaView, query: Query, words: readonly string[]): boolean {
  return (
    idea.hidden === query.hidden &&
    isAnyOf(query.sides, idea.side) &&
    isAnyOf(query.assetClasses, idea.assetClass) &&
    isAnyOf(query.timeframes, idea.timeframe) &&
    isAnyOf(query.prefixes, idea.prefix) &&
    (query.life === null || (idea.freshness === 'expired') === (query.life === 'expired')) &&
    (!query.unread || idea.unread) &&
    (!query.starred || idea.marks.starred) &&
    words.every((word) => searchText(idea).includes(word))
  );
}

function isAnyOf<T>(wanted: readonly T[], value: T | null): boolean {
  return wanted.length === 0 || (value !== null && wanted.includes(value));
}

/** What is unknown stands last in every order; equals stay in the order of arrival. */
function sorted(ideas: readonly IdeaView[], order: Order): readonly IdeaView[] {
  switch (order) {
    case 'arrival':
      return ideas;
    case 'time-left':
      return sortedBy(ideas, urgency);
    case 'confidence':
      return sortedBy(ideas, ({ confidence }) => confidence);
    case 'reward-to-risk':
      return sortedBy(ideas, ({ levels }) =>
        levels.kind === 'consistent' ? levels.rewardToRisk : null,
      );
  }
}

/** Open ideas have a rank above zero, the sooner over the higher; expired ones come after all others. */
function urgency({ freshness, expires }: IdeaView): number | null {
  if (freshness === 'expired') return Number.NEGATIVE_INFINITY;
  return expires.atMs === null ? null : -expires.atMs;
}

function sortedBy(
  ideas: readonly IdeaView[],
  rankOf: (idea: IdeaView) => number | null,
): readonly IdeaView[] {
  const last = -Number.MAX_VALUE;
  const ranked = ideas.map((idea) => ({ idea, rank: rankOf(idea) ?? last }));
  return ranked.sort((one, other) => compare(other.rank, one.rank)).map(({ idea }) => idea);
}

function compare(one: number, other: number): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
