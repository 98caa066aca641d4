import type { MenuItemConstructorOptions } from 'electron';
import type { FeedState } from '../../preload/contract/feed-state.ts';
import type { PauseWish } from '../../preload/contract/silence.ts';
import { words } from '../../preload/words/catalogue.ts';
import { describeFeed } from '../../preload/words/describe-feed.ts';
import { formatAge } from '../../preload/words/format-age.ts';

/** What only the tray says. Ages arrive formatted. */
const trayWords = {
  lastIdea: (age: string) => `last idea ${age}`,
  paused: 'pop-ups paused',
  open: `Open ${words.appName}`,
  quit: 'Quit',
} as const;

/** What the tray tells. */
export interface TrayView {
  readonly feed: FeedState;
  readonly popUpsPaused: boolean;
  /** When the newest idea was received, milliseconds since the Unix epoch. */
  readonly lastIdeaAtMs: number | null;
}

export interface TrayActions {
  readonly open: () => void;
  readonly pause: (wish: PauseWish) => void;
  readonly reconnectNow: () => void;
  readonly quit: () => void;
}

/** The state in one line: "Live, last idea 3 min ago". `nowMs`: this computer's clock. */
export function trayStateLine(
  { feed, popUpsPaused, lastIdeaAtMs }: TrayView,
  nowMs: number,
): string {
  const parts = [describeFeed(feed, nowMs)];
  if (feed.kind === 'live' && lastIdeaAtMs !== null) {
    parts.push(trayWords.lastIdea(formatAge(lastIdeaAtMs, nowMs)));
  }
  if (popUpsPaused) parts.push(trayWords.paused);
  return parts.join(', ');
}

/** The menu works where a click on the icon does nothing, so it offers everything that the icon does. */
export function trayMenu(
  view: TrayView,
  actions: TrayActions,
  nowMs: number,
): MenuItemConstructorOptions[] {
  return [
    { label: trayStateLine(view, nowMs), enabled: false },
    { type: 'separator' },
    { label: trayWords.open, click: actions.open },
    {
      label: words.alerts.pause,
      type: 'checkbox',
      checked: view.popUpsPaused,
      click: () => {
        actions.pause(view.popUpsPaused ? 'resume' : 'until-resumed');
      },
    },
    {
      label: words.actions.reconnectNow,
      enabled: view.feed.kind !== 'signed-out',
      click: actions.reconnectNow,
    },
    { type: 'separator' },
    { label: trayWords.quit, click: actions.quit },
  ];
}
