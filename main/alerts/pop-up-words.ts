/** What only the pop-ups say. Values arrive formatted; short, because desktops cut long lines. */
export const popUpWords = {
  open: 'Open',
  copyLevels: 'Copy levels',
  test: {
    title: 'This is a test alert',
    body: 'Trade ideas will pop up like this.',
  },
  /** Why the system shows none, and the way out. */
  refused: {
    absent:
      'This desktop has no notification service running. Once one is started, pop-ups come by themselves.',
    silent:
      'The notification service of this desktop does not answer. Restarting it or signing in again may help.',
    noBus:
      'This session has no message bus (D-Bus) for pop-ups. Signing in to the desktop anew provides one.',
    bySystem: 'The system refused them. Its settings for notifications may allow them.',
    bySystemSaying: (message: string) =>
      `The system refused them: ${message}. Its settings for notifications may allow them.`,
    said: (message: string) => `The notification service of this desktop said: ${message}`,
  },
  updated: (title: string) => `Updated: ${title}`,
  takeProfit: (price: string) => `TP ${price}`,
  stopLoss: (price: string) => `SL ${price}`,
  withPercent: (level: string, percent: string) => `${level} (${percent})`,
  rewardToRisk: (ratio: string) => `R:R ${ratio}`,
  confidence: (percent: string) => `${percent} confidence`,
  spanLeft: (span: string) => `${span} left`,
  timeLeft: (span: string, clock: string) => `${span} left, until ${clock}`,
  expired: (clock: string) => `expired at ${clock}`,
  change: (field: string, from: string, to: string) => `${field} ${from} → ${to}`,
  late: (span: string) => `Recovered, ${span} late`,
  recovered: 'Recovered late',
  field: {
    side: 'Side',
    orderType: 'Order',
    entry: 'Entry',
    takeProfit: 'TP',
    stopLoss: 'SL',
    expiry: 'Expires',
  },
  digest: {
    ideas: (count: number) => `${count} ideas`,
    open: (count: number) => `${count} open`,
    updated: (count: number) => `${count} updated`,
    expiryUnknown: (count: number) => `${count} with unknown expiry`,
    expired: (count: number) => `${count} expired meanwhile`,
    top: (idea: string) => `Top: ${idea}`,
    late: (span: string) => `Recovered, up to ${span} late`,
  },
  brief: {
    title: (counts: string) => `While pop-ups were off: ${counts}`,
    expired: (count: number) => `${count} expired unseen`,
    more: (count: number) => `and ${count} more`,
  },
  down: {
    title: (span: string) => `Feed down for ${span}`,
    because: (why: string) => `No new ideas arrive: ${why}.`,
    offline: 'this computer has no network',
    still: 'The app keeps trying, and tells you what was missed.',
  },
  validity: {
    title: (days: number) =>
      days === 1 ? 'Your HTI profile ends within a day' : `Your HTI profile ends in ${days} days`,
    until: (date: string) => `It is valid until ${date}. Have it renewed to keep receiving ideas.`,
  },
} as const;
