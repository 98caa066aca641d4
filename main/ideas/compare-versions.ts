import type { Idea, Revision } from './idea.ts';

/** The newest readable `LAST_UPDATE` among versions, milliseconds since the Unix epoch, or null. */
export function newestUpdateMs(versions: readonly Revision[]): number | null {
  return versions.reduce<number | null>((newest, version) => {
    const atMs = version.idea.updated.atMs;
    return atMs === null || (newest !== null && newest >= atMs) ? newest : atMs;
  }, null);
}

/**
 * Whether the idea's `LAST_UPDATE` is known to be before `thanMs`. False when either is unknown:
 * then only the order of arrival can tell.
 */
export function isOlder(idea: Idea, thanMs: number | null): boolean {
  return idea.updated.atMs !== null && thanMs !== null && idea.updated.atMs < thanMs;
}
