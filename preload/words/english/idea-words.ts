import type { DecisionKind, IdeaField, Side } from '../../contract/idea-view.ts';

/** What is said of ideas. */
export const ideaWords = {
  side: { buy: 'Buy', sell: 'Sell', unknown: 'Side unknown' } satisfies Record<Side, string>,

  /** Follows the side; `kind` is the server's word for it in lower case. */
  orderKind: (kind: string) => kind,

  field: {
    instrument: 'Instrument',
    side: 'Side',
    orderType: 'Order type',
    entry: 'Entry',
    takeProfit: 'Take profit',
    stopLoss: 'Stop loss',
    expiry: 'Expires',
    confidence: 'Confidence',
    estimatedMove: 'Server’s estimate',
    timeframe: 'Timeframe',
    assetClass: 'Asset class',
    prefix: 'Strategy feed',
    description: 'Description',
    created: 'Created',
  } satisfies Record<IdeaField, string>,

  /** Where a row of the list has no room for more. */
  shortField: { takeProfit: 'TP', stopLoss: 'SL' } as Partial<Record<IdeaField, string>>,

  idea: {
    /** Between a side and an order type that says something else. */
    sideAndOrder: (side: string, order: string) => `${side} · ${order}`,
    noInstrument: 'Unknown instrument',
    rewardToRisk: (ratio: string) => `R:R ${ratio}`,
    noRewardToRisk: 'R:R –',
    inconsistent: { prices: 'Levels inconsistent', times: 'Times inconsistent' },
    inconsistentMeaning: {
      prices:
        'Levels inconsistent: the stop loss or the take profit stands on the wrong side of the entry, or the risk is zero. No ratio is shown.',
      times: 'Times inconsistent: the idea expires before it was created. No ratio is shown.',
    },
    conflict: (otherSide: string) => `Open ${otherSide} too`,
    notConfirmed: 'Not confirmed',
    notConfirmedSince: (clock: string) => `Not confirmed since ${clock}`,
    starred: 'starred',
    confidence: (percent: string) => `${percent} conf.`,
    timeLeft: (span: string) => `${span} left`,
    expired: (age: string | null) => (age === null ? 'Expired' : `Expired ${age}`),
    expiryUnknown: 'Expiry unknown',
    recovered: 'Recovered late',
    updated: 'Updated',
    unread: 'unread',
  },

  detail: {
    name: (instrument: string) => `Details of ${instrument}`,
    expired: 'This idea has expired: its levels are no longer offered.',
    changes: 'Changed from the version before',
    actions: 'Actions',
    history: (n: number) => `Earlier versions (${n})`,
    firstVersion: 'first version',
    sameFields: 'no field that is shown changed',
    raw: 'Fields as sent',
    note: 'Note',
    noteHint: 'What you want to remember of it',
    decidedLevels: (entry: string, takeProfit: string, stopLoss: string) =>
      `entry ${entry}, TP ${takeProfit}, SL ${stopLoss}`,
    ladder: (prices: string) => `Price ladder from the top: ${prices}`,
    unknownLevels: (names: string) => `Not known: ${names}`,
    updated: 'Updated',
    received: 'Received',
    versions: 'Versions',
    popup: 'Pop-up',
    source: 'Source',
    demoSource: 'demo feed',
    identity: 'Idea ID',
    newYork: (clock: string) => `New York ${clock}`,
    notUnderstood: (text: string) => `not understood: ${text}`,
    arrivedBy: {
      live: 'live',
      recovery: 'recovered after an interruption',
      backlog: 'found at the first start',
    },
  },

  receipt: {
    pending: 'not decided yet',
    shown: (clock: string) => `shown at ${clock}`,
    inDigest: (clock: string) => `in a summary at ${clock}`,
    mutedByRule: (quoted: string) => `not shown: silenced by the rule ${quoted}`,
    hiddenByRule: (quoted: string) => `not shown: hidden by the rule ${quoted}`,
    paused: 'not shown: pop-ups were paused',
    quietHours: 'not shown: it came in quiet hours',
    doNotDisturb: 'kept back by the system: do not disturb is on',
    expiredOnArrival: 'not shown: it had expired when it arrived',
    backlog: 'not shown: it was there before the first start',
    notMaterial: 'not shown: levels, side, order type and expiry stayed the same',
    refused: (why: string) => `refused by the system: ${why}`,
    notConfirmed: 'sent, but the system did not confirm it',
  },

  gap: {
    title: 'Ideas may be missing here',
    span: (from: string, to: string) => `More came than History holds, between ${from} and ${to}.`,
  },

  decision: { taken: 'Taken', skipped: 'Skipped' } satisfies Record<DecisionKind, string>,
};
