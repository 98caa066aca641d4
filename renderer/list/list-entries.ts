import type { GapView, IdeaView } from '../../preload/contract/idea-view.ts';
import { placeInTimeMs } from '../desk-state.ts';

/** One row of the list. */
export type ListEntry =
  | { readonly kind: 'idea'; readonly key: string; readonly idea: IdeaView }
  | { readonly kind: 'gap'; readonly key: string; readonly gap: GapView };

/** Puts each gap between the ideas where it belongs: above all that is older than its end. */
export function listEntries(
  ideas: readonly IdeaView[],
  gaps: readonly GapView[],
): readonly ListEntry[] {
  const waiting = [...gaps].sort((a, b) => b.toMs - a.toMs);
  const entries: ListEntry[] = [];
  for (const idea of ideas) {
    for (let gap = waiting[0]; gap && placeInTimeMs(idea) < gap.toMs; gap = waiting[0]) {
      entries.push(gapEntry(gap));
      waiting.shift();
    }
    entries.push({ kind: 'idea', key: `idea ${idea.id}`, idea });
  }
  return [...entries, ...waiting.map(gapEntry)];
}

function gapEntry(gap: GapView): ListEntry {
  return { kind: 'gap', key: `gap ${gap.id}`, gap };
}
