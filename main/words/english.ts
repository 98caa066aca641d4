import { formatCount, plural } from '../../preload/words/locale.ts';

/** The shape that every language has. */
export type DesktopWords = typeof english;

export const english = {
  settingsFile: {
    exportTitle: 'Export settings',
    importTitle: 'Import settings',
    question: 'Import these settings?',
    /** Null: the file has none, and those of now stay. */
    holds: (settings: number, rules: number | null, quietHours: number | null) =>
      [
        plural(settings, '# setting', '# settings'),
        rules === null ? '' : plural(rules, '# rule instead of yours', '# rules instead of yours'),
        quietHours === null
          ? ''
          : plural(quietHours, '# quiet time instead of yours', '# quiet times instead of yours'),
      ]
        .filter((part) => part !== '')
        .join('\n'),
    take: 'Import',
    cancel: 'Cancel',
  },

  start: {
    folderUnwritable: (folder: string) =>
      `HTI Notifier cannot write to its data folder, so it cannot start:\n${folder}`,
  },

  /** Short, because desktops cut long lines. */
  popUp: {
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
      ideas: (count: number) => plural(count, '# idea', '# ideas'),
      open: (count: number) => `${formatCount(count)} open`,
      updated: (count: number) => `${formatCount(count)} updated`,
      expiryUnknown: (count: number) => `${formatCount(count)} with unknown expiry`,
      expired: (count: number) => `${formatCount(count)} expired meanwhile`,
      alsoExpired: (count: number) =>
        plural(count, '# other idea expired meanwhile', '# other ideas expired meanwhile'),
      top: (idea: string) => `Top: ${idea}`,
      late: (span: string) => `Recovered, up to ${span} late`,
    },
    brief: {
      title: (counts: string) => `While pop-ups were off: ${counts}`,
      expired: (count: number) => `${formatCount(count)} expired unseen`,
      more: (count: number) => `and ${formatCount(count)} more`,
    },
    down: {
      title: (span: string) => `Feed down for ${span}`,
      because: (why: string) => `No new ideas arrive: ${why}.`,
      offline: 'this computer has no network',
      still: 'The app keeps trying, and tells you what was missed.',
    },
    validity: {
      title: (days: number) =>
        plural(days, 'Your HTI profile ends within a day', 'Your HTI profile ends in # days'),
      until: (date: string) =>
        `It is valid until ${date}. Have it renewed to keep receiving ideas.`,
    },
  },

  tray: {
    tooltip: (state: string) => `HTI Notifier: ${state}`,
    because: (state: string, reason: string) => `${state}: ${reason}`,
    lastIdea: (age: string) => `last idea ${age}`,
    lastHeard: (age: string) => `last heard ${age}`,
    unread: (count: number) => `${formatCount(count)} unread`,
    paused: 'pop-ups paused',
    pausedUntil: (clock: string) => `pop-ups paused until ${clock}`,
    quietUntil: (clock: string) => `quiet hours until ${clock}`,

    open: 'Open HTI Notifier',
    /** Before an idea that nobody has opened. */
    unreadMark: '●',
    pause: 'Pause pop-ups',
    pauseFor: {
      '15-minutes': 'For 15 minutes',
      '1-hour': 'For 1 hour',
      'until-tomorrow': 'Until tomorrow 8:00',
      'until-resumed': 'Until resumed',
    },
    settings: 'Settings…',
    update: {
      check: 'Check for updates…',
      checking: 'Looking for updates…',
      downloading: (version: string, percent: number) => `Downloading ${version}: ${percent} %`,
      restart: (version: string) => `Restart to update to ${version}`,
      restarting: 'Restarting…',
      told: (version: string) => `Version ${version} is available…`,
    },
    quit: 'Quit',

    noTray: {
      title: 'HTI Notifier goes on without an icon',
      body: 'This desktop shows no tray icons. Start HTI Notifier once more to open its window; pop-ups come as before.',
    },
  },

  /** The names of entries that the system performs; macOS alone shows them. */
  appMenu: {
    about: 'About HTI Notifier',
    services: 'Services',
    hide: 'Hide HTI Notifier',
    hideOthers: 'Hide Others',
    unhide: 'Show All',
    quit: 'Quit HTI Notifier',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select All',
    window: 'Window',
    minimize: 'Minimize',
    close: 'Close',
  },
};
