import type { ListEntry } from './list-entries.ts';

/** How many ideas came above the first row wholly in view since the reader last saw the top of the list. */
export function countNewAbove(
  entries: readonly ListEntry[],
  firstWhole: number,
  known: ReadonlySet<string>,
): number {
  return entries
    .slice(0, firstWhole)
    .filter((entry) => entry.kind === 'idea' && !known.has(entry.idea.id)).length;
}
