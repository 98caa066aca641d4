import type { PushName, Pushes } from '../../preload/contract/calls.ts';
import type {
  AccountView,
  AlertsView,
  DeskStatus,
  DeskView,
  Problem,
} from '../../preload/contract/desk-view.ts';
import type { IdeaView } from '../../preload/contract/idea-view.ts';
import { writeJson } from '../../preload/contract/read-json.ts';
import type { FeedState } from '../../preload/contract/feed-state.ts';
import type { ProxyAsk } from '../../preload/contract/proxy.ts';
import type { SoundsView } from '../../preload/contract/sounds.ts';
import type { LanguageView } from '../../preload/contract/language.ts';
import type { HotKeyView } from '../../preload/contract/hot-key.ts';
import type { Theme } from '../../preload/contract/theme.ts';
import type { UpdatesView } from '../../preload/contract/updates.ts';
import { gather } from './gather.ts';
import type { IdeaDesk } from './idea-desk.ts';

/** Says to window and tray what is and what changed; knows no more than it is shown. */
export interface NoticeBoard {
  readonly snapshot: () => DeskView;
  readonly statusChanged: () => void;
  readonly ideasChanged: (ids: readonly string[]) => void;
  /** Another account's ideas, or none. */
  readonly ideasReplaced: () => void;
  /** Null: it is right again. */
  readonly setProblem: (kind: Problem['kind'], problem: Problem | null) => void;
}

export interface NoticeSources {
  readonly feed: () => FeedState;
  readonly account: () => AccountView;
  readonly alerts: () => AlertsView;
  readonly sounds: () => SoundsView;
  readonly updates: () => UpdatesView;
  readonly trayCount: () => boolean | null;
  readonly theme: () => Theme;
  readonly pollSeconds: () => number;
  readonly hotKey: () => HotKeyView;
  readonly language: () => LanguageView;
  readonly proxyAsk: () => ProxyAsk | null;
  readonly clockOffsetMs: () => number;
  readonly desk: () => IdeaDesk | null;
  /** For example `Electron 45.4.1`. */
  readonly runtime: string;
  readonly version: string;
  readonly push: <K extends PushName>(name: K, payload: Pushes[K]) => void;
  /** Nothing is made up for a page that is not there: a new one asks for everything by itself. */
  readonly hasPage: () => boolean;
  /** Something that the tray shows may have changed. */
  readonly onTray: () => void;
  readonly after: (ms: number, run: () => void) => () => void;
}

export function openNoticeBoard(sources: NoticeSources): NoticeBoard {
  const { push, hasPage, onTray, after, runtime, version } = sources;
  const problems = new Map<Problem['kind'], Problem>();

  const status = (): DeskStatus => ({
    feed: sources.feed(),
    account: sources.account(),
    alerts: sources.alerts(),
    sounds: sources.sounds(),
    updates: sources.updates(),
    trayCount: sources.trayCount(),
    theme: sources.theme(),
    pollSeconds: sources.pollSeconds(),
    hotKey: sources.hotKey(),
    language: sources.language(),
    proxyAsk: sources.proxyAsk(),
    problems: [...problems.values()],
    clockOffsetMs: sources.clockOffsetMs(),
    gaps: sources.desk()?.gaps() ?? [],
    unreadableCount: sources.desk()?.unreadableCount() ?? 0,
    runtime,
    version,
  });
  const ideas = (): DeskView['ideas'] => sources.desk()?.views() ?? [];

  const statusChanges = gather<'status'>(after, () => {
    if (hasPage()) push('desk:status', status());
    onTray();
  });
  const ideaChanges = gather<string>(after, (ids) => {
    if (!hasPage()) return;
    const changed: IdeaView[] = [];
    const goneIds: string[] = [];
    for (const id of ids) {
      const view = sources.desk()?.viewOfId(id) ?? null;
      if (view === null) goneIds.push(id);
      else changed.push(view);
    }
    push('ideas:changed', writeJson({ ideas: changed, goneIds }));
  });
  const statusChanged = (): void => statusChanges.add(['status']);

  return {
    snapshot: () => ({ ...status(), ideas: ideas() }),
    statusChanged,
    ideasChanged: (ids) => {
      if (hasPage()) ideaChanges.add(ids);
      onTray();
    },
    ideasReplaced: () => {
      if (hasPage()) push('ideas:replaced', ideas());
      statusChanged();
    },
    setProblem: (kind, problem) => {
      if (problem === null && !problems.has(kind)) return;
      if (problem === null) problems.delete(kind);
      else problems.set(kind, problem);
      statusChanged();
    },
  };
}
