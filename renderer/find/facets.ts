import type { IdeaView } from '../../preload/contract/idea-view.ts';

/** The values that a user can choose from, as they occur among the ideas, the most frequent first. */
export interface Facets {
  readonly assetClasses: readonly string[];
  readonly timeframes: readonly string[];
  readonly prefixes: readonly string[];
  readonly hiddenCount: number;
}

/** Open sets on the wire: a server that sends something new each time must not fill the panel. */
const mostValues = 12;

export function facetsOf(ideas: readonly IdeaView[]): Facets {
  return {
    assetClasses: valuesOf(ideas, ({ assetClass }) => assetClass),
    timeframes: valuesOf(ideas, ({ timeframe }) => timeframe),
    prefixes: valuesOf(ideas, ({ prefix }) => prefix),
    hiddenCount: ideas.filter(({ hidden }) => hidden).length,
  };
}

function valuesOf(
  ideas: readonly IdeaView[],
  valueOf: (idea: IdeaView) => string | null,
): readonly string[] {
  const counts = countBy(ideas, valueOf);
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, mostValues)
    .map(([value]) => value);
}

/** How often each value occurs; unknown ones are not counted. */
export function countBy<T>(
  items: readonly T[],
  valueOf: (item: T) => string | null,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) {
    const value = valueOf(item);
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
