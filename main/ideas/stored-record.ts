import type { ArrivedBy, Receipt } from '../../preload/contract/idea-view.ts';
import type { IdeaRecord, Revision } from './idea.ts';
import type { RecordEntry, StoredVersion } from './journal-entry.ts';
import { isUnreadable, readIdea } from './read-idea.ts';
import { versionKeyOf } from './version-key.ts';

/** What was there before the app first ran is listed, not popped up. */
export function firstReceipt(arrivedBy: ArrivedBy): Receipt {
  return { kind: arrivedBy === 'backlog' ? 'backlog' : 'pending' };
}

/** A version read again from what was written; null if this release cannot read it. */
export function revisionOf(version: StoredVersion, receipt: Receipt): Revision | null {
  const idea = readIdea(version.raw);
  if (isUnreadable(idea)) return null;
  const { seq, receivedAtMs, arrivedBy } = version;
  return { seq, key: versionKeyOf(idea), idea, receivedAtMs, arrivedBy, receipt };
}

export function recordOf(entry: RecordEntry): IdeaRecord | null {
  const versions = entry.versions.flatMap((version) => revisionOf(version, version.receipt) ?? []);
  const current = versions.at(-1);
  if (current === undefined) return null;
  const { firstReceivedAtMs, unread, marks } = entry;
  const others = versions.slice(0, -1);
  return { id: current.idea.id, current, others, firstReceivedAtMs, unread, marks };
}

export function toEntry(record: IdeaRecord): RecordEntry {
  const { others, current, firstReceivedAtMs, unread, marks } = record;
  const versions = [...others, current].map(({ seq, idea, receivedAtMs, arrivedBy, receipt }) => ({
    seq,
    raw: idea.raw,
    receivedAtMs,
    arrivedBy,
    receipt,
  }));
  return { t: 'record', versions, firstReceivedAtMs, unread, marks };
}
