import type { ListEntry } from './list-entries.ts';

/**
 * How many ideas came above the first row wholly in view since the reader last saw the top of the list.
 * `seenUpToMs`: when the newest of those seen there was received.
 */
export function countNewAbove(
  entries: readonly ListEntry[],
  firstWhole: number,
  seenUpToMs: number,
): number {
  return entries
    .slice(0, firstWhole)
    .filter((entry) => entry.kind === 'idea' && entry.idea.receivedAtMs > seenUpToMs).length;
}
