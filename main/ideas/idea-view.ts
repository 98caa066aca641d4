import type { IdeaView } from '../../preload/contract/idea-view.ts';
import { changesBetween } from './changes-between.ts';
import { freshnessOf } from './freshness.ts';
import type { IdeaRecord } from './idea.ts';
import { levelsOf } from './levels.ts';

/** All that the idea itself says; whether it is hidden is for the rules to say. */
export type PlainView = Omit<IdeaView, 'hidden'>;

/** What the window may know of an idea. `nowMs`: the server's clock, milliseconds since the Unix epoch. */
export function viewOf(record: IdeaRecord, nowMs: number): PlainView {
  const { idea, arrivedBy, receipt, seq } = record.current;
  const { raw: _raw, ...fields } = idea;
  const before = record.others.at(-1);
  return {
    ...fields,
    version: seq,
    levels: levelsOf(idea),
    receivedAtMs: record.firstReceivedAtMs,
    arrivedBy,
    freshness: freshnessOf(idea, nowMs),
    changes: before === undefined ? [] : changesBetween(before.idea, idea),
    revisionCount: record.others.length + 1,
    unread: record.unread,
    marks: record.marks,
    receipt,
  };
}
