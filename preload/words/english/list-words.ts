import type { ExportFault } from '../../contract/calls.ts';
import { formatCount, plural } from '../locale.ts';

/** The list of ideas and what is done there. */
export const listWords = {
  alerts: {
    pause: 'Pause pop-ups',
    resume: 'Resume pop-ups',
    paused: 'Pop-ups paused',
    quiet: 'Quiet hours',
    // Only the settings say these two; what they share in Spanish with the list stays in one script here.
    pausedUntil: (clock: string) => `Paused until ${clock}.`,
    quietUntil: (clock: string) => `Quiet hours until ${clock}.`,
    /** A button, and the name of the rule that it makes. */
    mute: (what: string) => `Mute ${what}`,
  },

  export: {
    title: 'Export trade ideas',
    fileType: { csv: 'Table (CSV)', json: 'JSON' },
  },

  list: {
    name: 'Trade ideas',
    loading: 'Opening…',
    ofOnePopUp: (n: number) => plural(n, '# idea of the pop-up', '# ideas of the pop-up'),
    showAll: 'Show all ideas',
    digest: 'Ideas of one pop-up',
    ideas: (n: number) => plural(n, '# idea', '# ideas'),
    newAbove: (n: number) => `${formatCount(n)} new`,
    showNewAbove: (n: number) => plural(n, 'Show the new idea above', 'Show the # new ideas above'),
    empty: 'No ideas yet',
    emptyLive: 'A pop-up tells you the moment one arrives.',
    emptyPaused: 'They are listed here; pop-ups are paused.',
    emptyQuiet: 'They are listed here; none pops up in quiet hours.',
    emptyWaiting: 'They appear here as soon as the feed is live.',
    columns: {
      instrument: 'Instrument',
      entry: 'Entry',
      takeProfit: 'Take profit',
      stopLoss: 'Stop loss',
    },
  },

  find: {
    name: 'Find ideas',
    search: 'Search ideas',
    searchHint: 'Search  /',
    filter: 'Filter and sort',
    found: (n: number, of: number) => `${formatCount(n)} of ${formatCount(of)}`,
    clear: 'Show all',
    clearKey: 'Esc',
    nothing: 'Nothing matches',
    nothingHint: 'Esc shows all ideas again.',
    quoted: (text: string) => `“${text}”`,
    side: 'Side',
    state: 'State',
    open: 'Open',
    expired: 'Expired',
    unread: 'Unread',
    starred: 'Starred',
    hidden: (n: number) => `Hidden by rules (${formatCount(n)})`,
    hiddenShort: 'Hidden by rules',
    sort: 'Sort by',
    order: {
      arrival: 'Newest first',
      'time-left': 'Time left',
      confidence: 'Confidence',
      'reward-to-risk': 'Reward to risk',
    },
    export: 'Export',
  },

  summary: {
    sides: (buys: number, sells: number) => `${formatCount(buys)} Buy, ${formatCount(sells)} Sell`,
    strategy: (prefix: string, n: number) => `${prefix} ${formatCount(n)}`,
    perHour: (hours: string) => `Ideas per hour: ${hours}`,
    hour: (hour: number, n: number) => `${hour}:00 ${n}`,
  },

  /** The head of the settings page; its sections have words of their own. */
  settings: {
    title: 'Settings',
    notLoaded:
      'The settings could not be loaded. Please open them once more; if that does not help, quit the app and start it again.',
  },

  /** The line above the ideas, and what the settings say alike. */
  update: {
    title: 'Updates',
    available: (version: string) => `Version ${version} is available.`,
    ready: (version: string) => `Version ${version} is ready`,
    details: 'What is new',
    restart: 'Restart to update',
  },

  /** What is said once after something was done. */
  done: {
    copied: 'Copied',
    muted: (what: string) => `${what} is muted. Its rule stands among your alert rules.`,
    rulesFull: 'Not muted: there are as many rules as there may be.',
    exported: (n: number) => plural(n, '# idea exported', '# ideas exported'),
    exportFailed: {
      'disk-full': 'Not exported: the disk is full.',
      'not-allowed': 'Not exported: the file cannot be written there.',
      other: 'Not exported: the file could not be written.',
    } satisfies Record<ExportFault, string>,
  },

  news: {
    one: (idea: string) => `New idea: ${idea}`,
    many: (n: number) => `${formatCount(n)} new ideas`,
  },

  mute: {
    title: 'Mute',
    meaning: 'Ideas stay in the list, without pop-ups.',
    instrument: (name: string) => `Everything on ${name}`,
    prefix: (name: string) => `Everything from ${name}`,
    cancel: 'Cancel',
  },

  keys: {
    title: 'Keyboard',
    close: 'Close',
    list: [
      ['↑ ↓  or  j k', 'Move through the list'],
      ['Home  End', 'First and last idea'],
      ['Enter', 'Open or close an idea'],
      ['/', 'Search'],
      ['s', 'Star'],
      ['c', 'Copy as text'],
      ['Shift c', 'Copy as JSON'],
      ['m', 'Mute'],
      ['r', 'Mark as read'],
      ['Esc', 'Close, then show all'],
      ['?', 'These keys'],
    ] satisfies readonly (readonly [key: string, what: string])[],
  },

  actions: {
    star: 'Star',
    copy: 'Copy',
    copyJson: 'Copy JSON',
    mute: 'Mute…',
    reconnectNow: 'Reconnect now',
    changeCode: 'Change the code',
    connect: 'Connect…',
    tryAgain: 'Try again',
    backToIdeas: 'Back to the ideas',
  },
};
