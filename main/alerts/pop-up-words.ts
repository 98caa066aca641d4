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
    said: (message: string) => `The notification service of this desktop said: ${message}`,
  },
  updated: (title: string) => `Updated: ${title}`,
  takeProfit: (price: string) => `TP ${price}`,
  stopLoss: (price: string) => `SL ${price}`,
  withPercent: (level: string, percent: string) => `${level} (${percent})`,
  rewardToRisk: (ratio: string) => `R:R ${ratio}`,
  confidence: (percent: string) => `${percent} confidence`,
  timeLeft: (span: string, clock: string) => `${span} left, until ${clock}`,
  expired: (clock: string) => `expired at ${clock}`,
  change: (field: string, from: string, to: string) => `${field} ${from} → ${to}`,
  late: (span: string) => `Recovered after an interruption, ${span} late`,
  recovered: 'Recovered after an interruption',
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
    late: (span: string) => `Recovered after an interruption, up to ${span} late`,
  },
} as const;
