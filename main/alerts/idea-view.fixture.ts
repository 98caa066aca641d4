import { type IdeaView, noMarks } from '../../preload/contract/idea-view.ts';

const unknownTime = { atMs: null, text: '' };

/** An open idea that came live and of which hardly anything is known. */
export function ideaView(id: string, over: Partial<IdeaView> = {}): IdeaView {
  return {
    id,
    version: 1,
    instrument: id.toUpperCase(),
    side: 'buy',
    orderType: null,
    entry: null,
    takeProfit: null,
    stopLoss: null,
    levels: { kind: 'unknown' },
    confidence: null,
    estimatedMove: null,
    timeframe: null,
    assetClass: null,
    prefix: null,
    description: null,
    created: unknownTime,
    updated: unknownTime,
    expires: unknownTime,
    receivedAtMs: 0,
    arrivedBy: 'live',
    freshness: 'open',
    changes: [],
    revisionCount: 1,
    unread: true,
    marks: noMarks,
    receipt: { kind: 'pending' },
    hidden: false,
    ...over,
  };
}
