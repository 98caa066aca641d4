import type { PageName, Query } from '../preload/contract/bookmark.ts';
import type { IdeasChange, PushName, Pushes } from '../preload/contract/calls.ts';
import type { DeskView } from '../preload/contract/desk-view.ts';
import { type IdeaDetail, type IdeaView, isMarked } from '../preload/contract/idea-view.ts';
import { emptyQuery } from './find/query.ts';

/** As many unmarked ideas as the app may hold in a flood; beyond it an older one falls out of the list. */
const listLimit = 10_000;

/** An idea, and the question in whose answer it stood: it stays there until another is asked. */
export interface FoundIdea {
  readonly ideaId: string;
  readonly query: Query;
}

/** All that the window shows. */
export interface DeskState {
  /** Null until main has answered. */
  readonly desk: DeskView | null;
  readonly page: PageName;
  /** What the account that was just connected delivers is told above the list. */
  readonly welcomes: boolean;
  /** The idea whose details are open. A new object asks to bring the idea into view once more. */
  readonly opened: FoundIdea | null;
  /** The idea that the keys act on. */
  readonly cursor: FoundIdea | null;
  /** A digest was opened: only its ideas are listed. Null: all are. */
  readonly only: ReadonlySet<string> | null;
  readonly query: Query;
  /** What only the opened idea needs, once main has told it. */
  readonly detail: { readonly ideaId: string; readonly of: IdeaDetail } | null;
  /** Said once, for a moment, after something was done. `atMs`: this computer's clock. */
  readonly said: { readonly text: string; readonly atMs: number } | null;
  /** The last thing asked of main failed. */
  readonly callFailed: boolean;
}

/** What each push tells, once it is read. */
interface Told extends Omit<Pushes, 'ideas:changed'> {
  readonly 'ideas:changed': IdeasChange;
}

/** Something that main told, of any name of the contract. */
export type Push = { [K in PushName]: { readonly name: K; readonly payload: Told[K] } }[PushName];

type OpenPush = Extract<Push, { name: 'idea:open' | 'ideas:open' | 'page:open' }>;

export const emptyState: DeskState = {
  desk: null,
  page: 'ideas',
  welcomes: false,
  opened: null,
  cursor: null,
  only: null,
  query: emptyQuery,
  detail: null,
  said: null,
  callFailed: false,
};

export function applyPush(state: DeskState, push: Push): DeskState {
  if (push.name === 'page:open') return { ...state, page: push.payload };
  if (push.name === 'idea:open') return openIdea(showAll(state), push.payload);
  if (push.name === 'ideas:open') return openDigest(state, push.payload);
  if (state.desk === null) return state;
  return { ...state, desk: changedDesk(state.desk, push) };
}

/**
 * The snapshot with the pushes that came while it was asked for. Each of them may be older than the
 * snapshot or newer; every change is pushed, so that after the last one the state is right again.
 */
export function applySnapshot(state: DeskState, desk: DeskView, early: readonly Push[]): DeskState {
  const sorted = { ...desk, ideas: newestFirst(desk.ideas) };
  return early.reduce(applyPush, { ...state, desk: sorted, callFailed: false });
}

/** Opens the details of an idea; null closes them. Either way the list is shown. */
export function openIdea(state: DeskState, ideaId: string | null): DeskState {
  const opened = ideaId === null ? null : { ideaId, query: state.query };
  return { ...state, page: 'ideas', opened };
}

function openDigest(state: DeskState, ideaIds: readonly string[]): DeskState {
  return { ...state, page: 'ideas', opened: null, query: emptyQuery, only: new Set(ideaIds) };
}

/** Takes every filter away. */
export function showAll(state: DeskState): DeskState {
  return { ...state, only: null, query: emptyQuery };
}

/**
 * The ideas of the opened digest, those too that a rule hides by now; all of them when none is open, or
 * its ideas are gone.
 */
export function listedIdeas(ideas: readonly IdeaView[], only: DeskState['only']): ListedIdeas {
  const ofDigest = only === null ? [] : ideas.filter(({ id }) => only.has(id)).map(unhidden);
  return ofDigest.length > 0 ? { ideas: ofDigest, areAll: false } : { ideas, areAll: true };
}

function unhidden(idea: IdeaView): IdeaView {
  return idea.hidden ? { ...idea, hidden: false } : idea;
}

export interface ListedIdeas {
  readonly ideas: readonly IdeaView[];
  readonly areAll: boolean;
}

/**
 * What stays listed although it is not what was asked for any more: an unread idea is read by being
 * opened, and an open one expires while its details are on the screen.
 */
export function heldIds({ opened, cursor, query }: DeskState): readonly string[] {
  return [opened, cursor].flatMap((at) => (at?.query === query ? at.ideaId : []));
}

/** The opened idea as it is now, if it is shown at all. */
export function openedIdea({ desk, opened, page }: DeskState): IdeaView | null {
  if (desk === null || opened === null || page !== 'ideas') return null;
  return desk.ideas.find(({ id }) => id === opened.ideaId) ?? null;
}

/** The identity of the opened idea if it is still unread. */
export function unreadOpened(state: DeskState): string | null {
  const idea = openedIdea(state);
  return idea?.unread === true ? idea.id : null;
}

const dayMs = 86_400_000;

/**
 * When the idea was made, milliseconds since the Unix epoch: its place in the list. As in main, a
 * time that is unknown or a day ahead of its arrival gives way to the arrival.
 */
export function placeInTimeMs({ created, receivedAtMs }: IdeaView): number {
  const isBelievable = created.atMs !== null && created.atMs <= receivedAtMs + dayMs;
  return isBelievable ? created.atMs : receivedAtMs;
}

function changedDesk(desk: DeskView, push: Exclude<Push, OpenPush>): DeskView {
  switch (push.name) {
    case 'desk:status':
      return { ...desk, ...push.payload };
    case 'ideas:replaced':
      return { ...desk, ideas: newestFirst(push.payload) };
    case 'ideas:changed': {
      const { ideas, goneIds } = push.payload;
      const replaced = new Set([...goneIds, ...ideas.map(({ id }) => id)]);
      const others = desk.ideas.filter(({ id }) => !replaced.has(id));
      return { ...desk, ideas: newestFirst([...ideas, ...others]) };
    }
  }
}

/**
 * Sorted by creation, so that an update stays where its reader last saw it. A burst brings many in
 * one millisecond: what was stored last stands first.
 */
function newestFirst(ideas: readonly IdeaView[]): readonly IdeaView[] {
  return [...ideas]
    .sort(
      (a, b) =>
        placeInTimeMs(b) - placeInTimeMs(a) ||
        b.receivedAtMs - a.receivedAtMs ||
        b.version - a.version,
    )
    .filter(({ marks }, place) => place < listLimit || isMarked(marks));
}
