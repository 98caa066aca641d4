import { type ReadableAtom, atom, computed, effect } from 'nanostores';
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
import type { Clock } from './clock.ts';
import { gatherPushes } from './gather-pushes.ts';
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
  readonly state: ReadableAtom<DeskState>;
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

/** Fed by main alone. An idea that nobody sees, because the window is hidden, is not marked as read. */
export function openDeskStore(
  bridge: Bridge,
  { now, visible }: Clock,
  after: (ms: number, run: () => void) => void,
): DeskStore {
  const state = atom(emptyState);
  const listPlace = atom<ListPlace | null>(null);
  const early: Push[] = [];

  const take = (pushes: readonly Push[]): void => {
    if (state.get().desk === null) early.push(...pushes);
    if (pushes.some(opensIdeas)) listPlace.set(null);
    state.set(pushes.reduce(applyPush, state.get()));
  };
  const gathered = gatherPushes(after, take);
  const hear = (push: Push): void => {
    gathered.handOn();
    take([push]);
  };
  // Listening comes before asking, so that nothing falls between snapshot and first push.
  const stops = [
    bridge.on('desk:status', gathered.status),
    bridge.on('ideas:changed', gathered.ideas),
    bridge.on('ideas:replaced', (payload) => hear({ name: 'ideas:replaced', payload })),
    bridge.on('idea:open', (payload) => hear({ name: 'idea:open', payload })),
    bridge.on('ideas:open', (payload) => hear({ name: 'ideas:open', payload })),
    bridge.on('page:open', (payload) => hear({ name: 'page:open', payload })),
  ];

  const ask = async <K extends CallName>(name: K, what: Ask<K>): Promise<Answer<K> | null> => {
    try {
      const answer = await bridge.call(name, what);
      if (state.get().callFailed) state.set({ ...state.get(), callFailed: false });
      return answer;
    } catch (error) {
      console.error(`${name} failed`, error);
      state.set({ ...state.get(), callFailed: true });
      return null;
    }
  };
  const showPage = (page: DeskState['page']): void => {
    state.set({ ...state.get(), page, welcomes: false });
  };

  const readId = computed([visible, state], (isVisible, known) =>
    isVisible ? unreadOpened(known) : null,
  );
  stops.push(
    effect(readId, (ideaId) => {
      if (ideaId !== null) void ask('idea:mark-read', ideaId);
      return undefined;
    }),
  );

  // The same idea in another version has other details.
  const detailKey = computed(state, (known) => {
    const idea = openedIdea(known);
    return idea === null ? null : JSON.stringify([idea.id, idea.version]);
  });
  const loadDetail = async (ideaId: string): Promise<void> => {
    const detail = await ask('idea:detail', ideaId);
    const isStillOpen = state.get().opened?.ideaId === ideaId;
    if (detail !== null && isStillOpen)
      state.set({ ...state.get(), detail: { ideaId, of: detail } });
  };
  stops.push(
    effect(detailKey, () => {
      const idea = openedIdea(state.get());
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
    if (bookmark !== null && !wasAskedFor) listPlace.set(bookmark.listPlace);
    const known = bookmark === null ? state.get() : atBookmark(state.get(), bookmark);
    state.set(applySnapshot(known, readJson(snapshot), early.splice(0)));
  };
  const keepBookmark = (): void => {
    void ask('bookmark:keep', bookmarkOf(state.get(), listPlace.get()));
  };
  // As text, which is the same as long as nothing in it has changed.
  const bookmark = computed([state, listPlace], (known, place) =>
    known.desk === null ? null : JSON.stringify(bookmarkOf(known, place)),
  );
  stops.push(
    effect(bookmark, (text) => {
      if (text === null) return undefined;
      const timer = setTimeout(keepBookmark, settlesWithinMs);
      return () => clearTimeout(timer);
    }),
  );

  const say = (text: string): void => {
    state.set({ ...state.get(), said: { text, atMs: now.get() } });
  };

  return {
    state,
    actions: ideaActions(ask, say),
    settings: settingsActions(ask),
    setCursor: (ideaId) => {
      const known = state.get();
      state.set({ ...known, cursor: { ideaId, query: known.query } });
    },
    listPlace: () => listPlace.get(),
    keepListPlace: (place) => {
      listPlace.set(place);
    },
    setQuery: (query) => {
      listPlace.set(null);
      state.set({ ...state.get(), query });
    },
    load,
    showPage,
    openIdea: (ideaId) => {
      state.set(openIdea(state.get(), ideaId));
    },
    showAll: () => {
      listPlace.set(null);
      state.set(showAll(state.get()));
    },
    reconnectNow: () => void ask('feed:reconnect-now', undefined),
    signInToProxy: (credentials) => void ask('proxy:sign-in', credentials),
    dismissProxy: () => void ask('proxy:dismiss', undefined),
    pauseAlerts: (wish) => void ask('alerts:pause', wish),
    connect: async (form) => {
      const outcome = await ask('account:connect', form);
      if (outcome?.kind === 'connected')
        state.set({ ...state.get(), page: 'ideas', welcomes: true });
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
      state.set({ ...state.get(), welcomes: false });
    },
    stop: () => {
      for (const stop of stops) stop();
    },
  };
}
