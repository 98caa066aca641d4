import type { GapView, IdeaView } from '../../preload/contract/idea-view.ts';
import { placeInTimeMs } from '../desk-state.ts';
import { type DaySpan, dayOf, daySpanOf } from '../../preload/words/day-of.ts';

/** One row of the list. */
export type ListEntry =
  | {
      readonly kind: 'day';
      readonly key: string;
      /** Some moment of the day, milliseconds since the Unix epoch. */
      readonly atMs: number;
      readonly ideas: readonly IdeaView[];
    }
  | { readonly kind: 'idea'; readonly key: string; readonly idea: IdeaView }
  | { readonly kind: 'gap'; readonly key: string; readonly gap: GapView };

/** Ideas in an order of their own: neither days nor gaps have a place between them. */
export function plainEntries(ideas: readonly IdeaView[]): readonly ListEntry[] {
  return ideas.map(ideaEntry);
}

/**
 * Ideas that come newest first, under the day of each, with every gap where it belongs: above all
 * that is older than its end.
 */
export function entriesByDay(
  ideas: readonly IdeaView[],
  gaps: readonly GapView[],
): readonly ListEntry[] {
  const entries = withGaps(ideas, gaps);
  const byDay = new Map<string, ListEntry[]>();
  // Nearly all are of the same day as the one before, and the calendar is slow to ask.
  let span: DaySpan = { fromMs: 0, toMs: 0 };
  let ofThatDay: ListEntry[] = [];
  for (const entry of entries) {
    const atMs = timeOf(entry);
    if (atMs < span.fromMs || atMs >= span.toMs) {
      span = daySpanOf(atMs);
      const day = dayOf(atMs);
      ofThatDay = byDay.get(day) ?? [];
      byDay.set(day, ofThatDay);
    }
    ofThatDay.push(entry);
  }
  return [...byDay].flatMap(([day, ofDay]) => headed(day, ofDay));
}

function headed(day: string, entries: readonly ListEntry[]): readonly ListEntry[] {
  const [first] = entries;
  if (first === undefined) return [];
  const ideas = entries.flatMap((entry) => (entry.kind === 'idea' ? entry.idea : []));
  return [{ kind: 'day', key: `day ${day}`, atMs: timeOf(first), ideas }, ...entries];
}

function withGaps(ideas: readonly IdeaView[], gaps: readonly GapView[]): readonly ListEntry[] {
  const waiting = [...gaps].sort((a, b) => b.toMs - a.toMs);
  const entries: ListEntry[] = [];
  for (const idea of ideas) {
    for (let gap = waiting[0]; gap && placeInTimeMs(idea) < gap.toMs; gap = waiting[0]) {
      entries.push(gapEntry(gap));
      waiting.shift();
    }
    entries.push(ideaEntry(idea));
  }
  return [...entries, ...waiting.map(gapEntry)];
}

function timeOf(entry: ListEntry): number {
  switch (entry.kind) {
    case 'day':
      return entry.atMs;
    case 'idea':
      return placeInTimeMs(entry.idea);
    case 'gap':
      return entry.gap.toMs;
  }
}

const ideaEntries = new WeakMap<IdeaView, ListEntry>();

/** Made once for each version of an idea: with every key that is typed there are thousands to list. */
function ideaEntry(idea: IdeaView): ListEntry {
  const known = ideaEntries.get(idea);
  if (known !== undefined) return known;
  const entry: ListEntry = { kind: 'idea', key: ideaKey(idea.id), idea };
  ideaEntries.set(idea, entry);
  return entry;
}

function gapEntry(gap: GapView): ListEntry {
  return { kind: 'gap', key: `gap ${gap.id}`, gap };
}

/** The key of an idea's row. */
export function ideaKey(ideaId: string): string {
  return `idea ${ideaId}`;
}
