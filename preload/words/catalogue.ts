import type { AccountNote, CodeKept } from '../contract/desk-view.ts';
import type { ExportFault } from '../contract/calls.ts';
import type { NetworkFault } from '../contract/feed-state.ts';
import type { DecisionKind, IdeaField, Side } from '../contract/idea-view.ts';
import type { SelfTestStep } from '../contract/self-test.ts';

/**
 * Every word that the window, the tray and the pop-ups say, in one place, so that another language
 * is another object of this shape. Sentences with a value in them are functions: word order differs
 * between languages. Values arrive formatted.
 */
export const words = {
  appName: 'HTI Notifier',
  start: {
    folderUnwritable: (folder: string) =>
      `HTI Notifier cannot write to its data folder, so it cannot start:\n${folder}`,
  },
  unknown: 'unknown',
  /** Stands where a value is missing. */
  nothing: '–',
  /** A text of the server inside a sentence of ours. */
  quote: (text: string) => `“${text}”`,

  side: { buy: 'Buy', sell: 'Sell', unknown: 'Side unknown' } satisfies Record<Side, string>,

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

  time: {
    now: 'now',
    today: 'Today',
    yesterday: 'Yesterday',
    justNow: 'just now',
    ago: (span: string) => `${span} ago`,
    in: (span: string) => `in ${span}`,
    seconds: (n: number) => `${n} s`,
    minutes: (n: number) => `${n} min`,
    hours: (n: number) => `${n} h`,
    hoursAndMinutes: (h: number, min: number) => `${h} h ${min} min`,
    days: (n: number) => `${n} d`,
  },

  feed: {
    signedOut: 'Signed out',
    signedOutDetail: 'no account is connected',
    connecting: 'Connecting',
    catchingUp: 'Catching up with History',
    catchingUpDetail: 'older ideas may still be missing',
    catchingUpFailed: (why: string) => `not read yet: ${why}`,
    live: 'Live',
    ping: (span: string) => `ping ${span}`,
    lastIdea: (age: string) => `last idea ${age}`,
    gaps: (count: number) => (count === 1 ? '1 gap' : `${count} gaps`),
    stale: 'No data',
    staleDetail: (span: string) => `for ${span}, reconnecting`,
    reconnecting: 'Reconnecting',
    reconnectingDetail: (when: string, attempt: number, why: string) =>
      `${when} (attempt ${attempt}): ${why}`,
    offline: 'Offline',
    offlineDetail: (when: string) => `this computer has no network; next try ${when}`,
    badCode: 'Stopped: the API code was refused',
    badCodeToDo: 'Check the code and enter it again.',
    profileExpired: 'Stopped: the profile has expired',
    profileExpiredToDo: 'Have it renewed, then reconnect.',
    serverStop: 'Stopped by the server',
    serverStopToDo: 'Reconnect once that is settled.',
    serverSays: (quoted: string) => `The server says ${quoted}.`,
    paused: 'Paused while the computer sleeps',
  },

  drop: {
    ended: 'the server ended the stream',
    network: {
      dns: 'the server’s name was not found',
      refused: 'nothing answers at the server address',
      reset: 'the connection was cut',
      tls: 'no secure connection: the certificate was not accepted',
      unreachable: 'the server cannot be reached',
      other: 'the network failed',
    } satisfies Record<NetworkFault, string>,
    timeout: {
      connect: 'the server did not answer in time',
      history: 'History did not answer in time',
      auth: 'the check of the code was not answered in time',
    },
    silent: (span: string) => `no data for ${span}`,
    http: (status: number) => `the server answered with error ${status}`,
    rateLimited: 'the request limit is reached',
    rateLimitedWait: (span: string) =>
      `the request limit is reached; the server asks to wait ${span}`,
    wrongAddress: (status: number) =>
      `the server address looks wrong: no HTI feed is there (error ${status})`,
    redirected: 'the server points elsewhere, where your code must not go',
    notHti: {
      html: 'a web page answered instead of the feed',
      'no-content': 'the server answered with nothing',
      'wrong-type': 'what answered is not an HTI feed',
      unreadable: 'the answer could not be read',
    },
    serverClosed: 'the server closed the stream',
    renewed: 'the connection is being renewed',
    /** A reason and what the server said about it. */
    said: (reason: string, quoted: string) => `${reason}: ${quoted}`,
  },

  problem: {
    notices: 'Notices',
    /** `why` is one of our own sentences, with the way out. */
    popupsRefused: (why: string) => `Pop-ups are not shown. ${why}`,
    storeInMemory: 'Ideas cannot be saved now and are kept in memory only.',
    storeDamaged: (file: string) =>
      `The saved ideas were damaged. They were set aside as ${file}; the list starts from History.`,
    settingsDamaged: (file: string) =>
      `The settings were damaged and start afresh. The old file was set aside as ${file}.`,
    settingsInMemory: 'Settings cannot be saved now and hold until the app ends.',
    rulesInMemory: 'Rules and quiet hours cannot be saved now and hold until the app ends.',
    rulesDamaged: (lost: number | null) =>
      lost === null
        ? 'The saved rules were damaged and set aside: every idea alerts again.'
        : `${lost === 1 ? '1 saved rule' : `${lost} saved rules`} could not be read and no longer count.`,
    internalFault:
      'Something went wrong inside the app. It goes on; the log has the details (Copy diagnostics).',
    codeThisRun:
      'The API code is kept for this run only, because the system offers no keyring. It will be asked again.',
    unreadable: (n: number) =>
      n === 1 ? '1 idea could not be read.' : `${n} ideas could not be read.`,
    clockBehind: (span: string) =>
      `This computer’s clock is ${span} behind the server’s. Times left are corrected for it.`,
    clockAhead: (span: string) =>
      `This computer’s clock is ${span} ahead of the server’s. Times left are corrected for it.`,
    callFailed: 'That did not reach the app. Please try again.',
  },

  alerts: {
    pause: 'Pause pop-ups',
    resume: 'Resume pop-ups',
    paused: 'Pop-ups paused',
    /** A button, and the name of the rule that it makes. */
    mute: (what: string) => `Mute ${what}`,
  },

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
    change: (from: string, to: string) => `${from} → ${to}`,
  },

  detail: {
    name: (instrument: string) => `Details of ${instrument}`,
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
    notMaterial: 'not shown: only the wording changed',
    refused: (why: string) => `refused by the system: ${why}`,
    notConfirmed: 'sent, but the system did not confirm it',
  },

  gap: {
    title: 'Ideas may be missing here',
    span: (from: string, to: string) => `More came than History holds, between ${from} and ${to}.`,
  },

  export: {
    title: 'Export trade ideas',
    fileType: { csv: 'Table (CSV)', json: 'JSON' },
  },

  list: {
    name: 'Trade ideas',
    loading: 'Opening…',
    ofOnePopUp: (n: number) => (n === 1 ? '1 idea of the pop-up' : `${n} ideas of the pop-up`),
    showAll: 'Show all ideas',
    digest: 'Ideas of one pop-up',
    ideas: (n: number) => (n === 1 ? '1 idea' : `${n} ideas`),
    newAbove: (n: number) => `${n} new`,
    showNewAbove: (n: number) =>
      n === 1 ? 'Show the new idea above' : `Show the ${n} new ideas above`,
    empty: 'No ideas yet',
    emptyLive: 'A pop-up tells you the moment one arrives.',
    emptyPaused: 'They are listed here; pop-ups are paused.',
    emptyWaiting: 'They appear here as soon as the feed is live.',
    columns: {
      instrument: 'Instrument',
      entry: 'Entry',
      takeProfit: 'Take profit',
      stopLoss: 'Stop loss',
    },
  },

  account: {
    open: 'Account',
    close: 'Back to the ideas',
    welcome: 'Connect to your HTI server',
    welcomeDetail: 'Trade ideas pop up here the moment they arrive.',
    unlocking: 'Waiting for the system’s keyring',
    unlockingDetail: 'It may ask you to unlock it; the saved API code is in there.',
    change: 'Connect to another account',
    server: 'Server address',
    serverExample: 'http://your-hti-environment:3500',
    code: 'API code',
    codeCare:
      'Sent to this server only, and kept encrypted by the system’s keyring where there is one.',
    connect: 'Connect',
    connecting: 'Connecting…',
    tryDemo: 'Try the demo',
    tryDemoDetail: 'A practice feed with made-up ideas. No account needed.',
    signOut: 'Sign out',
    signOutDetail: 'Forgets the API code. The ideas stay.',
    leaveDemo: 'Leave the demo',
    signedIn: 'Connected account',
    demoPill: 'Demo',
    demo: 'Demo feed: every idea here is made up.',
    demoConnect: 'Connect',
    kept: {
      keyring: 'API code encrypted by the system’s keyring',
      readable: 'API code stored readable on this computer',
      'this-run': 'API code kept for this run only',
      environment: 'API code from the environment, for this run',
    } satisfies Record<CodeKept, string>,
    /** Beside the box that has to be ticked for it. */
    storeReadable: 'Keep the code stored readable on this computer',
    storeReadableDetail:
      'Only where the system offers no keyring. Every program that you run could then read it; otherwise it is kept for this run only.',
    /** By the names that main gives them; any other is told as it is. */
    keyring: {
      keychain: 'macOS Keychain',
      dpapi: 'Windows data protection',
      gnome_libsecret: 'GNOME Keyring',
      kwallet: 'KWallet',
      kwallet5: 'KWallet 5',
      kwallet6: 'KWallet 6',
      secret_service: 'the system’s Secret Service',
      portal: 'the desktop’s secret portal',
    } as Partial<Record<string, string>>,
    badAddress: 'This is not a server address. It looks like http://host:3500.',
    badForm: 'Please fill in the server address and the API code.',
    failed: (why: string) => `Not connected: ${why}.`,
    refusedCode: 'The server refused this API code.',
    refusedProfile: 'The profile of this API code has expired.',
    refusedStop: 'The server does not accept this account now.',
    note: {
      'keyring-locked':
        'The system’s keyring is locked, so the saved API code cannot be read. Unlock it and start the app again, or enter the code here.',
      'code-unreadable': 'The saved API code could not be decrypted. Please enter it again.',
    } satisfies Record<AccountNote, string>,
  },

  decision: { taken: 'Taken', skipped: 'Skipped' } satisfies Record<DecisionKind, string>,

  find: {
    name: 'Find ideas',
    search: 'Search ideas',
    searchHint: 'Search  /',
    filter: 'Filter and sort',
    found: (n: number, of: number) => `${n} of ${of}`,
    clear: 'Show all',
    nothing: 'Nothing matches',
    nothingHint: 'Esc shows all ideas again.',
    quoted: (text: string) => `“${text}”`,
    side: 'Side',
    state: 'State',
    open: 'Open',
    expired: 'Expired',
    unread: 'Unread',
    starred: 'Starred',
    hidden: (n: number) => `Hidden by rules (${n})`,
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
    sides: (buys: number, sells: number) => `${buys} Buy, ${sells} Sell`,
    strategy: (prefix: string, n: number) => `${prefix} ${n}`,
    perHour: (hours: string) => `Ideas per hour: ${hours}`,
    hour: (hour: number, n: number) => `${hour}:00 ${n}`,
  },

  /** What is said once after something was done. */
  done: {
    copied: 'Copied',
    muted: (what: string) => `${what} is muted. Its rule stands among your alert rules.`,
    rulesFull: 'Not muted: there are as many rules as there may be.',
    exported: (n: number) => (n === 1 ? '1 idea exported' : `${n} ideas exported`),
    exportFailed: {
      'disk-full': 'Not exported: the disk is full.',
      'not-allowed': 'Not exported: the file cannot be written there.',
      other: 'Not exported: the file could not be written.',
    } satisfies Record<ExportFault, string>,
  },

  news: {
    one: (idea: string) => `New idea: ${idea}`,
    many: (n: number) => `${n} new ideas`,
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
    ],
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
  },

  selfTest: {
    step: {
      code: 'API code',
      auth: 'Sign-in at the server',
      history: 'History',
      stream: 'Stream',
      ping: 'Sign of life on the stream',
      'pop-up': 'Pop-up',
      sound: 'Sound',
    } satisfies Record<SelfTestStep, string>,
    toDo: {
      code: 'Connect to your HTI server first.',
      auth: 'Check the server address and the API code under Account.',
      history: 'The sign-in works, so wait a minute and try again. If it stays, tell your vendor.',
      stream:
        'A proxy or firewall may not let a lasting connection through; ask your network’s administrator.',
      ping: 'The connection stands and nothing comes: a proxy may hold it back, or the server is stuck. Reconnect, then try again.',
      'pop-up':
        'Allow notifications for HTI Notifier in the system’s settings, and end its do-not-disturb.',
      sound: 'Check the system’s volume and its sound output.',
    } satisfies Record<SelfTestStep, string>,
    signedOut: 'no account is connected',
    silent: (span: string) => `nothing came for ${span}`,
    refused: 'the system did not confirm it',
    noPlayer: 'this computer has no program that plays the app’s sounds',
  },

  about: (version: string, runtime: string) => `HTI Notifier ${version} · ${runtime}`,
} as const;
