import type { ListPlace, Query } from '../preload/contract/bookmark.ts';
import type {
  AccountForm,
  Answer,
  Ask,
  Bridge,
  CallName,
  ConnectOutcome,
  ForgetAsk,
} from '../preload/contract/calls.ts';
import { readJson } from '../preload/contract/read-json.ts';
import type { ProxyCredentials } from '../preload/contract/proxy.ts';
import type { PauseWish } from '../preload/contract/silence.ts';
import { atBookmark, bookmarkOf } from './bookmark.ts';
import { type Cell, cellOf, follow, openCell } from './cell.ts';
import type { Clock } from './clock.ts';
import { gatherChanges } from './gather-changes.ts';
import {
  type DeskState,
  type Push,
  applyPush,
  applySnapshot,
  emptyState,
  openIdea,
  openedIdea,
  showAll,
  unreadOpened,
} from './desk-state.ts';
import { type IdeaActions, ideaActions } from './idea-actions.ts';
import { type SettingsActions, settingsActions } from './settings/settings-actions.ts';

/** The window's one store, and everything that the user can do. */
export interface DeskStore {
  readonly state: Cell<DeskState>;
  readonly load: () => Promise<void>;
  readonly showPage: (page: DeskState['page']) => void;
  readonly openIdea: (ideaId: string | null) => void;
  readonly actions: IdeaActions;
  readonly settings: SettingsActions;
  readonly setCursor: (ideaId: string) => void;
  /** Where the list is to be found again when it comes back from another page. Null: at its top. */
  readonly listPlace: () => ListPlace | null;
  readonly keepListPlace: (place: ListPlace | null) => void;
  readonly setQuery: (query: Query) => void;
  /** Lists all ideas again after a digest's or a query's. */
  readonly showAll: () => void;
  readonly reconnectNow: () => void;
  readonly signInToProxy: (credentials: ProxyCredentials) => void;
  readonly dismissProxy: () => void;
  readonly pauseAlerts: (wish: PauseWish) => void;
  /** Null when main could not be reached. */
  readonly connect: (form: AccountForm) => Promise<ConnectOutcome | null>;
  readonly tryDemo: () => Promise<void>;
  readonly leaveDemo: () => void;
  readonly forget: (ask: ForgetAsk) => void;
  readonly acceptClear: () => void;
  /** The facts of the account that was just connected have been read. */
  readonly closeWelcome: () => void;
  readonly stop: () => void;
}

/** Who types or scrolls is still on the way to what is worth keeping, ms. */
const settlesWithinMs = 300;

/** The list is then to show what was asked for, not where it was left. */
function opensIdeas({ name }: Push): boolean {
  return name === 'idea:open' || name === 'ideas:open';
}

/**
 * Fed by main alone. An idea that nobody sees, because the window is hidden, is not marked as read.
 * `soon` calls back behind the messages that wait already.
 */
export function openDeskStore(
  bridge: Bridge,
  { now, visible }: Clock,
  soon: (run: () => void) => void,
): DeskStore {
  const state = openCell(emptyState);
  const listPlace = openCell<ListPlace | null>(null);
  const early: Push[] = [];

  const take = (push: Push): void => {
    if (state.value.desk === null) early.push(push);
    if (opensIdeas(push)) listPlace.value = null;
    state.value = applyPush(state.value, push);
  };
  const changes = gatherChanges(soon, (payload) => take({ name: 'ideas:changed', payload }));
  const hear = (push: Push): void => {
    changes.handOn();
    take(push);
  };
  // Listening comes before asking, so that nothing falls between snapshot and first push.
  const stops = [
    bridge.on('desk:status', (payload) => hear({ name: 'desk:status', payload })),
    bridge.on('ideas:changed', changes.add),
    bridge.on('ideas:replaced', (payload) => hear({ name: 'ideas:replaced', payload })),
    bridge.on('idea:open', (payload) => hear({ name: 'idea:open', payload })),
    bridge.on('ideas:open', (payload) => hear({ name: 'ideas:open', payload })),
    bridge.on('page:open', (payload) => hear({ name: 'page:open', payload })),
  ];

  const ask = async <K extends CallName>(name: K, what: Ask<K>): Promise<Answer<K> | null> => {
    try {
      const answer = await bridge.call(name, what);
      if (state.value.callFailed) state.value = { ...state.value, callFailed: false };
      return answer;
    } catch (error) {
      console.error(`${name} failed`, error);
      state.value = { ...state.value, callFailed: true };
      return null;
    }
  };
  const showPage = (page: DeskState['page']): void => {
    state.value = { ...state.value, page, welcomes: false };
  };

  const readId = cellOf([visible, state], () => (visible.value ? unreadOpened(state.value) : null));
  stops.push(
    follow(readId, (ideaId) => {
      if (ideaId !== null) void ask('idea:mark-read', ideaId);
      return undefined;
    }),
  );

  // The same idea in another version has other details.
  const detailKey = cellOf([state], () => {
    const idea = openedIdea(state.value);
    return idea === null ? null : JSON.stringify([idea.id, idea.version]);
  });
  const loadDetail = async (ideaId: string): Promise<void> => {
    const detail = await ask('idea:detail', ideaId);
    const isStillOpen = state.value.opened?.ideaId === ideaId;
    if (detail !== null && isStillOpen)
      state.value = { ...state.value, detail: { ideaId, of: detail } };
  };
  stops.push(
    follow(detailKey, () => {
      const idea = openedIdea(state.value);
      if (idea !== null) void loadDetail(idea.id);
      return undefined;
    }),
  );

  const load = async (): Promise<void> => {
    const [bookmark, snapshot] = await Promise.all([
      ask('bookmark:kept', undefined),
      ask('desk:snapshot', undefined),
    ]);
    if (snapshot === null) return;
    const wasAskedFor = early.some(opensIdeas);
    if (bookmark !== null && !wasAskedFor) listPlace.value = bookmark.listPlace;
    const known = bookmark === null ? state.value : atBookmark(state.value, bookmark);
    state.value = applySnapshot(known, readJson(snapshot), early.splice(0));
  };
  const keepBookmark = (): void => {
    void ask('bookmark:keep', bookmarkOf(state.value, listPlace.value));
  };
  // As text, which is the same as long as nothing in it has changed.
  const bookmark = cellOf([state, listPlace], () =>
    state.value.desk === null ? null : JSON.stringify(bookmarkOf(state.value, listPlace.value)),
  );
  stops.push(
    follow(bookmark, (text) => {
      if (text === null) return undefined;
      const timer = setTimeout(keepBookmark, settlesWithinMs);
      return () => clearTimeout(timer);
    }),
  );

  const say = (text: string): void => {
    state.value = { ...state.value, said: { text, atMs: now.value } };
  };

  return {
    state,
    actions: ideaActions(ask, say),
    settings: settingsActions(ask),
    setCursor: (ideaId) => {
      const known = state.value;
      state.value = { ...known, cursor: { ideaId, query: known.query } };
    },
    listPlace: () => listPlace.value,
    keepListPlace: (place) => {
      listPlace.value = place;
    },
    setQuery: (query) => {
      listPlace.value = null;
      state.value = { ...state.value, query };
    },
    load,
    showPage,
    openIdea: (ideaId) => {
      state.value = openIdea(state.value, ideaId);
    },
    showAll: () => {
      listPlace.value = null;
      state.value = showAll(state.value);
    },
    reconnectNow: () => void ask('feed:reconnect-now', undefined),
    signInToProxy: (credentials) => void ask('proxy:sign-in', credentials),
    dismissProxy: () => void ask('proxy:dismiss', undefined),
    pauseAlerts: (wish) => void ask('alerts:pause', wish),
    connect: async (form) => {
      const outcome = await ask('account:connect', form);
      if (outcome?.kind === 'connected')
        state.value = { ...state.value, page: 'ideas', welcomes: true };
      return outcome;
    },
    tryDemo: async () => {
      const answer = await ask('account:try-demo', undefined);
      if (answer !== null) showPage('ideas');
    },
    leaveDemo: () => void ask('account:leave-demo', undefined),
    forget: (what) => void ask('account:forget', what),
    acceptClear: () => void ask('account:accept-clear', undefined),
    closeWelcome: () => {
      state.value = { ...state.value, welcomes: false };
    },
    stop: () => {
      for (const stop of stops) stop();
    },
  };
}
