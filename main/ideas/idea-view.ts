import type { IdeaView } from '../../preload/contract/idea-view.ts';
import { changesBetween } from './changes-between.ts';
import { freshnessOf } from './freshness.ts';
import type { IdeaRecord } from './idea.ts';
import { levelsOf } from './levels.ts';

/** All that the idea itself says; whether it is hidden is for the rules to say. */
export type PlainView = Omit<IdeaView, 'hidden'>;

/**
 * What the window may know of an idea, named field by field: a flood makes ten thousands of views, and
 * to copy what happens to be there takes many times as long. `nowMs`: the server's clock, milliseconds
 * since the Unix epoch.
 */
export function viewOf(record: IdeaRecord, nowMs: number): PlainView {
  const { idea, arrivedBy, receipt, seq } = record.current;
  const before = record.others.at(-1);
  return {
    id: idea.id,
    version: seq,
    instrument: idea.instrument,
    side: idea.side,
    orderType: idea.orderType,
    entry: idea.entry,
    takeProfit: idea.takeProfit,
    stopLoss: idea.stopLoss,
    levels: levelsOf(idea),
    confidence: idea.confidence,
    estimatedMove: idea.estimatedMove,
    timeframe: idea.timeframe,
    assetClass: idea.assetClass,
    prefix: idea.prefix,
    description: idea.description,
    created: idea.created,
    updated: idea.updated,
    expires: idea.expires,
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
