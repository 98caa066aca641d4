import type { IdeaRecord } from './idea.ts';
import { believableMs } from './server-time.ts';

/**
 * Sorts by creation, newest first, so that ideas keep their places when they are updated and
 * recovered ones stand where they belong. Equal ones: the later stored first.
 */
export function newestFirst(one: IdeaRecord, other: IdeaRecord): number {
  return createdMs(other) - createdMs(one) || other.current.seq - one.current.seq;
}

function createdMs({ current, firstReceivedAtMs }: IdeaRecord): number {
  return believableMs(current.idea.created, firstReceivedAtMs);
}
