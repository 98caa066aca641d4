import type { MenuItemConstructorOptions } from 'electron';
import type { IdeaView } from '../../preload/contract/idea-view.ts';
import { type PauseWish, pauseWishes } from '../../preload/contract/silence.ts';
import { words } from '../../preload/words/catalogue.ts';
import { describeInstrument, describeOrder } from '../../preload/words/describe-idea.ts';
import { formatPrice } from '../../preload/words/format-price.ts';
import { trayStateLine } from './tray-state-line.ts';
import type { TrayView } from './tray-view.ts';
import { desktopWords } from '../words/desktop-words.ts';

export interface TrayActions {
  readonly open: () => void;
  readonly openIdea: (ideaId: string) => void;
  readonly openSettings: () => void;
  readonly pause: (wish: PauseWish) => void;
  readonly reconnectNow: () => void;
  readonly checkForUpdates: () => void;
  readonly restartToUpdate: () => void;
  readonly quit: () => void;
}

type Items = MenuItemConstructorOptions[];

const separator = { type: 'separator' } as const;

/** The menu works where a click on the icon does nothing, so it offers everything that the icon does. */
export function trayMenu(view: TrayView, actions: TrayActions, nowMs: number): Items {
  const ideas = view.lastIdeas.map((idea) => ideaItem(idea, actions));
  return [
    { label: plain(trayStateLine(view, nowMs)), enabled: false },
    separator,
    { label: desktopWords.tray.open, click: actions.open },
    separator,
    ...(ideas.length > 0 ? [...ideas, separator] : []),
    ...pauseItems(view, actions),
    {
      label: words.actions.reconnectNow,
      enabled: view.feed.kind !== 'signed-out',
      click: actions.reconnectNow,
    },
    { label: desktopWords.tray.settings, click: actions.openSettings },
    updateItem(view, actions),
    separator,
    { label: desktopWords.tray.quit, click: actions.quit },
  ];
}

function ideaItem(idea: IdeaView, { openIdea }: TrayActions): Items[number] {
  const { id, instrument, side, orderType, entry, unread, freshness } = idea;
  const parts = [
    unread && desktopWords.tray.unreadMark,
    describeInstrument(instrument),
    describeOrder(side, orderType),
    entry && formatPrice(entry),
    freshness === 'expired' && words.idea.expired(null),
  ];
  return {
    // Two ideas may read alike; this tells their entries apart.
    id: `idea ${id}`,
    label: plain(parts.filter(Boolean).join('  ')),
    click: () => openIdea(id),
  };
}

function pauseItems({ pause }: TrayView, { pause: wishFor }: TrayActions): Items {
  const resume = { label: words.alerts.resume, click: () => wishFor('resume') };
  const submenu = pauseWishes.flatMap((wish) =>
    wish === 'resume'
      ? []
      : [{ label: desktopWords.tray.pauseFor[wish], click: () => wishFor(wish) }],
  );
  return [...(pause.kind === 'on' ? [resume] : []), { label: desktopWords.tray.pause, submenu }];
}

function updateItem({ update }: TrayView, actions: TrayActions): Items[number] {
  const said = desktopWords.tray.update;
  switch (update.kind) {
    case 'checking':
      return { label: said.checking, enabled: false };
    case 'downloading':
      return {
        label: said.downloading(update.release.version, tens(update.percent)),
        enabled: false,
      };
    case 'ready':
      return { label: said.restart(update.release.version), click: actions.restartToUpdate };
    case 'restarting':
      return { label: said.restarting, enabled: false };
    case 'told':
      return { label: said.told(update.release.version), click: actions.openSettings };
    case 'none':
    case 'off':
    case 'idle':
    case 'failed':
    case 'refused':
      return { label: said.check, click: actions.checkForUpdates };
  }
}

/** A menu that is open changes for each new label, on Linux: not for every percent. */
function tens(percent: number): number {
  return Math.floor(percent / 10) * 10;
}

/** A single "&" in a label would be taken for the mark of a keyboard shortcut. */
function plain(text: string): string {
  return text.replaceAll('&', '&&');
}
