import type { RuleConditions, RuleVerdict } from '../../contract/alert-rules.ts';
import type { LaunchAtLogin } from '../../contract/launch-at-login.ts';
import type { LinkName } from '../../contract/links.ts';
import type { PauseWish } from '../../contract/silence.ts';
import type { Theme } from '../../contract/theme.ts';
import type { SoundChoice, SoundOccasion } from '../../contract/sounds.ts';
import type { NoUpdates, OnlyTells, UpdateFailure } from '../../contract/updates.ts';
import { formatCount } from '../locale.ts';
import { selfTestWords } from './self-test-words.ts';

/** What only the settings page says. The shape that every language has. */
export const settingsWords = {
  general: {
    title: 'General',
    theme: 'Theme',
    themes: {
      system: 'As the system',
      light: 'Light',
      dark: 'Dark',
      'high-contrast': 'High contrast',
    } satisfies Record<Theme, string>,
    language: 'Language',
    languageOfSystem: 'As the system',
  },

  launchAtLogin: {
    title: 'Launch at login',
    choices: {
      off: 'Off',
      hidden: 'In the tray',
      window: 'With its window',
    } satisfies Record<LaunchAtLogin, string>,
    refused: 'The system has not taken this over. Its own settings may have to allow it.',
  },

  hotKey: {
    label: 'Show or hide the window from any program',
    off: 'Off',
    hint: 'Press the keys here, such as Ctrl+Alt+H. Backspace turns it off.',
    given: (keys: string) => `${keys} shows and hides the window.`,
    refused: (keys: string, former: string | null) =>
      `The system did not give ${keys} to this app: another program may have it. ${
        former === null ? 'No keys are set.' : `${former} stays.`
      }`,
    refusedAtStart: (keys: string) =>
      `${keys} does not work now: the system did not give it to this app, another program may have it.`,
    cannotBe: 'Hold Ctrl, Alt or the system key, and press a letter, a digit or a function key.',
    turnedOff: 'Turned off.',
    byDesktop:
      'To show or hide the window from any program, give keys to the command “hti-notifier --toggle” in the keyboard settings of your desktop: on Wayland no program can take them itself.',
  },

  account: {
    title: 'Account',
    change: 'Change account or code…',
    connect: 'Connect an account…',
  },

  feed: {
    title: 'Feed',
    poll: 'Let the server look for ideas every',
    seconds: 'seconds',
    meaning: 'From 1 to 10. The stream is opened anew at once.',
  },

  alerts: {
    title: 'Alerts',
    pause: 'Pause pop-ups',
    pauseFor: {
      '15-minutes': '15 minutes',
      '1-hour': '1 hour',
      'until-tomorrow': 'Until tomorrow 8:00',
      'until-resumed': 'Until resumed',
    } satisfies Record<Exclude<PauseWish, 'resume'>, string>,
    paused: 'Paused until you resume.',
    resume: 'Resume',
    test: 'Send a test alert',
    testing: 'Waiting for the system…',
    tested: {
      shown: 'The system has shown the test alert.',
      'do-not-disturb':
        'The system took the test alert and kept it from the screen: its do-not-disturb is on.',
      unconfirmed:
        'The test alert was sent, but the system has not said within 10 seconds that it is shown.',
    },
    testRefused: (why: string) => `The test alert was not shown. ${why}`,
    delay: 'Tell me when the feed has been down',
    seconds: 'seconds',
    trayCount: 'Show the number of unread ideas beside the tray icon',
  },

  rules: {
    title: 'Rules',
    meaning: 'The first rule that matches decides. An idea that none matches pops up.',
    none: 'There are no rules: every idea pops up.',
    add: 'Add a rule',
    edit: 'Edit',
    remove: 'Delete',
    up: 'Move up',
    down: 'Move down',
    /** What a button of the list does, and to which rule. */
    of: (action: string, quotedName: string) => `${action}: ${quotedName}`,
    full: (most: number) => `There is room for ${most} rules and no more.`,
    newTitle: 'New rule',
    editTitle: 'Edit the rule',
    name: 'Name',
    nameHint: 'Empty: named after what it does',
    verdict: 'What happens',
    patternsHint: 'Separate several by commas. * stands for any characters, ? for one.',
    more: 'More conditions',
    news: 'New or update',
    anyNews: 'Both',
    minimum: {
      minConfidence: 'Confidence at least, %',
      minMove: 'Estimated move at least, %',
      minRewardToRisk: 'Reward to risk at least',
    },
    tooMany: (most: number, longest: number) =>
      `A condition takes at most ${most} entries of ${longest} characters each.`,
    save: 'Save',
    cancel: 'Cancel',
  },

  rule: {
    verdict: {
      alert: 'Pop up',
      silent: 'List only, no pop-up',
      hide: 'Hide behind the filter',
    } satisfies Record<RuleVerdict, string>,
    inWords: (verdict: string, conditions: string) => `${verdict}: ${conditions}`,
    everyIdea: 'every idea',
    minConfidence: (percent: string) => `confidence ${percent} or more`,
    minMove: (percent: string) => `estimated move ${percent} or more`,
    minRewardToRisk: (ratio: string) => `reward to risk ${ratio} or more`,
    news: { new: 'new ideas only', update: 'updates only' } satisfies Record<
      NonNullable<RuleConditions['news']>,
      string
    >,
  },

  preview: {
    noIdeas: 'There are no ideas yet to try your rules on.',
    none: (of: number) => `With this, your rules would have silenced none of your last ${of}.`,
    silenced: (silenced: number, of: number, strong: string) =>
      `With this, your rules would have silenced ${silenced} of your last ${of}${strong}.`,
    hidden: (hidden: number, of: number, strong: string) =>
      `With this, your rules would have hidden ${hidden} of your last ${of}${strong}.`,
    both: (silenced: number, hidden: number, of: number, strong: string) =>
      `With this, your rules would have silenced ${silenced} and hidden ${hidden} of your last ${of}${strong}.`,
    /** Ends one of the sentences above. */
    strong: (n: number) => `, ${n} of them 80 % or more`,
  },

  quiet: {
    title: 'Quiet hours',
    meaning: 'Every week. A range that ends before it begins ends on the next day.',
    none: 'There are no quiet hours.',
    range: (n: number) => `Quiet hours ${n}`,
    from: 'From',
    to: 'To',
    add: 'Add quiet hours',
    remove: 'Delete',
  },

  sounds: {
    title: 'Sounds',
    occasion: {
      buy: 'Buy idea',
      sell: 'Sell idea',
      update: 'Update',
      connectionLost: 'Connection lost',
    } satisfies Record<SoundOccasion, string>,
    choice: {
      default: 'System’s own',
      none: 'None',
      rise: 'Rise',
      fall: 'Fall',
      tick: 'Tick',
      knock: 'Knock',
    } satisfies Record<SoundChoice, string>,
    play: 'Play',
    playFor: (occasion: string) => `Play the sound: ${occasion}`,
    failed: 'The sound could not be played.',
    noPlayer: 'No way to play sounds was found on this computer; the system’s own may still sound.',
  },

  file: {
    title: 'Take your settings along',
    meaning:
      'A file with settings, rules and quiet hours for another computer. Neither the account nor the API code is in it.',
    export: 'Export…',
    import: 'Import…',
    exported: 'The settings are exported.',
    imported: 'The settings are imported and hold now.',
    notReadable:
      'Not imported: this is no settings file of HTI Notifier, or it is damaged. Nothing was changed.',
  },

  privacy: {
    title: 'Privacy',
    meaning:
      'Settings, rules, ideas and a log without secrets lie on this computer alone. The API code is in there encrypted, or as the account says.',
    ideas: 'Ideas',
    size: (count: number, bytes: string) =>
      `${formatCount(count)} of this account; ${bytes} on disk in all`,
    folder: 'Folder',
    openFolder: 'Open the folder',
    cancel: 'Cancel',
    erase: {
      ideas: {
        button: 'Erase ideas…',
        title: 'Erase all ideas?',
        meaning:
          'The ideas of every account go, with their stars, notes and decisions. What the server’s History still holds is listed again.',
        confirm: 'Erase ideas',
      },
      everything: {
        button: 'Erase everything…',
        title: 'Erase everything?',
        meaning:
          'The API code, all ideas, rules, settings and logs go, and the app starts as on its first day.',
        confirm: 'Erase everything',
      },
    },
  },

  diagnostics: {
    title: 'Diagnostics',
    copy: 'Copy diagnostics',
    copied: 'Copied. It holds no API code.',
    test: 'Test everything',
    testing: 'Testing…',
    passed: (step: string) => `${step}: works`,
    failed: (step: string, why: string) => `${step}: ${why}`,
    allWorks: 'Everything works.',
  },

  ...selfTestWords,

  updates: {
    none: {
      development: 'This is a development run: it has no updates.',
      'no-source': 'This build was not told where updates come from, so it looks for none.',
    } satisfies Record<NoUpdates, string>,
    look: 'Look for updates once a day',
    lookAndDownload: 'Look for updates once a day and download them',
    off: 'The app does not look for updates.',
    upToDate: (clock: string) => `There is nothing newer. Last look: ${clock}.`,
    notYet: 'The app has not looked for updates yet.',
    skipped: (version: string, clock: string) =>
      `Version ${version} is skipped. Last look: ${clock}.`,
    checking: 'Looking for updates…',
    downloading: (version: string) => `Downloading version ${version}`,
    ready: (version: string) =>
      `Version ${version} is ready. The app goes on as it is until you restart it.`,
    restarting: 'Restarting…',
    get: {
      deb: (page: string) => `This copy came as a deb package; the new one is at ${page}`,
      rpm: (page: string) => `This copy came as an rpm package; the new one is at ${page}`,
      store: () => 'The store that this copy came from will offer it.',
      archive: (page: string) => `This copy came out of an archive; the new one is at ${page}`,
      'read-only': (page: string) =>
        `The app cannot replace its own file, because the folder is read-only; the new one is at ${page}`,
      'no-key': (page: string) =>
        `This build cannot tell a true update from another, so it installs none; the new one is at ${page}`,
    } satisfies Record<OnlyTells, (page: string) => string>,
    failed: {
      unreachable: 'No usable answer came from where updates are kept. The app will try again.',
      'not-installed': 'The update could not be put in the place of this version.',
    } satisfies Record<UpdateFailure, string>,
    refused: (version: string) =>
      `Version ${version} was refused: it is damaged, or not signed by who made this app.`,
    notes: (version: string) => `What is new in ${version}`,
    check: 'Check now',
    skip: 'Skip this version',
  },

  about: {
    title: 'About',
    licence: 'Free software under the MIT licence.',
    link: { documentation: 'HTI documentation', electron: 'Electron' } satisfies Record<
      LinkName,
      string
    >,
    licences: 'Third-party licences',
    close: 'Close',
  },
};
