import { words } from '../../preload/words/catalogue.ts';

/** What only the tray says. Values arrive formatted. */
export const trayWords = {
  tooltip: (state: string) => `${words.appName}: ${state}`,
  because: (state: string, reason: string) => `${state}: ${reason}`,
  lastIdea: (age: string) => `last idea ${age}`,
  lastHeard: (age: string) => `last heard ${age}`,
  unread: (count: number) => `${count} unread`,
  paused: 'pop-ups paused',
  pausedUntil: (clock: string) => `pop-ups paused until ${clock}`,
  quietUntil: (clock: string) => `quiet hours until ${clock}`,

  open: `Open ${words.appName}`,
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
  quit: 'Quit',

  noTray: {
    title: `${words.appName} goes on without an icon`,
    body: `This desktop shows no tray icons. Start ${words.appName} once more to open its window; pop-ups come as before.`,
  },
} as const;
