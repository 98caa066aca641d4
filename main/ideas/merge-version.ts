import { type FieldChange, noMarks } from '../../preload/contract/idea-view.ts';
import { changesBetween, hasMaterialChange } from './changes-between.ts';
import { isOlder, newestUpdateMs } from './compare-versions.ts';
import type { IdeaRecord, Revision } from './idea.ts';

/** What a version did to its idea. `late`: older than the current one, kept and not shown as current. */
export type Merged =
  | {
      readonly kind: 'new' | 'updated' | 'late';
      readonly record: IdeaRecord;
      /** Against the version that was current before; empty unless `updated`. */
      readonly changes: readonly FieldChange[];
    }
  | { readonly kind: 'known' };

/**
 * Puts a version among those of its idea; `record` is null for an idea never seen. A version is
 * late when it is known to be older than the newest known one; equal and unknown times go by
 * arrival. At most `maxRevisions` (2 or more) are kept, the oldest go first.
 */
export function mergeVersion(
  record: IdeaRecord | null,
  revision: Revision,
  maxRevisions: number,
): Merged {
  if (record === null) return { kind: 'new', record: firstRecord(revision), changes: [] };
  const versions = [...record.others, record.current];
  if (versions.some((version) => version.key === revision.key)) return { kind: 'known' };
  if (!isOlder(revision.idea, newestUpdateMs(versions)))
    return update(record, revision, maxRevisions);

  const place = versions.findIndex((version) => isOlder(revision.idea, version.idea.updated.atMs));
  // Older than all that is kept of a full idea: it would be the first to go.
  if (place === 0 && versions.length >= maxRevisions) return { kind: 'known' };
  const others = [...record.others.slice(0, place), revision, ...record.others.slice(place)].slice(
    1 - maxRevisions,
  );
  return { kind: 'late', record: { ...record, others }, changes: [] };
}

function firstRecord(revision: Revision): IdeaRecord {
  return {
    id: revision.idea.id,
    current: revision,
    others: [],
    firstReceivedAtMs: revision.receivedAtMs,
    // What was there before the app first ran is not news: marking it all unread would nag.
    unread: revision.arrivedBy !== 'backlog',
    marks: noMarks,
  };
}

function update(record: IdeaRecord, revision: Revision, maxRevisions: number): Merged {
  const changes = changesBetween(record.current.idea, revision.idea);
  const others = [...record.others, record.current].slice(1 - maxRevisions);
  const isNews = revision.arrivedBy !== 'backlog' && hasMaterialChange(changes);
  return {
    kind: 'updated',
    record: { ...record, current: revision, others, unread: record.unread || isNews },
    changes,
  };
}
