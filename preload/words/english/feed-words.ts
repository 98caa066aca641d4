import type { NetworkFault } from '../../contract/feed-state.ts';
import type { StorageFault } from '../../contract/storage-fault.ts';
import { plural } from '../locale.ts';

/** Of the feed, why it ended, and what else is wrong. */
export const feedWords = {
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
    gaps: (count: number) => plural(count, '# gap', '# gaps'),
    stale: 'No data',
    staleDetail: (span: string, isReconnecting: boolean) =>
      `for ${span}${isReconnecting ? ', reconnecting' : ''}`,
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
      'proxy-sign-in': 'the proxy asks for a sign-in',
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

  storage: {
    'disk-full': 'the disk is full',
    'not-writable': 'the data folder cannot be written to',
    'no-folder': 'the data folder cannot be made',
    incomplete: 'the disk did not take all that was written',
    'too-large': 'they are too large',
    other: (code: string) => `the disk reports ${code}`,
  } satisfies Record<StorageFault['kind'], unknown>,

  problem: {
    notices: 'Notices',
    /** `why` is one of our own sentences, with the way out. */
    popupsRefused: (why: string) => `Pop-ups are not shown. ${why}`,
    storeInMemory: (why: string) =>
      `Ideas cannot be saved now and are kept in memory only: ${why}.`,
    storeDamaged: (file: string) =>
      `The saved ideas were damaged. They were set aside as ${file}; the list starts from History.`,
    settingsDamaged: (file: string) =>
      `The settings were damaged and start afresh. The old file was set aside as ${file}.`,
    settingsInMemory: (why: string) =>
      `Settings cannot be saved now and hold until the app ends: ${why}.`,
    rulesInMemory: (why: string) =>
      `Rules and quiet hours cannot be saved now and hold until the app ends: ${why}.`,
    rulesDamaged: (lost: number | null) =>
      lost === null
        ? 'The saved rules were damaged and set aside: every idea alerts again.'
        : plural(
            lost,
            '# saved rule could not be read and no longer counts.',
            '# saved rules could not be read and no longer count.',
          ),
    notErased: (why: string) => `Not everything could be erased: ${why}.`,
    settingsHealed: (n: number) =>
      plural(
        n,
        '# setting could not be read and is the usual one again.',
        '# settings could not be read and are the usual ones again.',
      ),
    updateRefused: (version: string) =>
      `The update to ${version} was not installed: it is damaged, or not signed by who made this app.`,
    internalFault:
      'Something went wrong inside the app. It goes on; the log has the details (Copy diagnostics).',
    codeThisRun:
      'The API code is kept for this run only, because the system offers no keyring. It will be asked again.',
    unreadable: (n: number) => plural(n, '# idea could not be read.', '# ideas could not be read.'),
    clockBehind: (span: string) =>
      `This computer’s clock is ${span} behind the server’s. Times left are corrected for it.`,
    clockAhead: (span: string) =>
      `This computer’s clock is ${span} ahead of the server’s. Times left are corrected for it.`,
    callFailed: 'That did not reach the app. Please try again.',
  },
};
