import type { IdeaView } from '../../preload/contract/idea-view.ts';
import { placeInTimeMs } from '../desk-state.ts';
import { countBy } from '../find/facets.ts';

/** One day's ideas in a few numbers. */
export interface DaySummary {
  readonly count: number;
  readonly buys: number;
  readonly sells: number;
  /** By strategy feed, the busiest first. */
  readonly byPrefix: readonly { readonly prefix: string; readonly count: number }[];
  /** Ideas in each hour of this desk's clock, from midnight: 24 numbers. */
  readonly perHour: readonly number[];
}

export function summariseDay(ideas: readonly IdeaView[]): DaySummary {
  const perHour = Array.from({ length: 24 }, () => 0);
  for (const idea of ideas) {
    const hour = new Date(placeInTimeMs(idea)).getHours();
    perHour[hour] = (perHour[hour] ?? 0) + 1;
  }
  return {
    count: ideas.length,
    buys: ideas.filter(({ side }) => side === 'buy').length,
    sells: ideas.filter(({ side }) => side === 'sell').length,
    byPrefix: [...countBy(ideas, ({ prefix }) => prefix)]
      .map(([prefix, count]) => ({ prefix, count }))
      .sort((one, other) => other.count - one.count),
    perHour,
  };
}
