import type { IdeaId, Revision } from './idea.ts';

/** Names a version for good, unlike its key: a later release may read more fields and so compute another. */
export type VersionName = readonly [id: IdeaId, seq: number];

export function nameOf({ idea, seq }: Revision): VersionName {
  return [idea.id, seq];
}
