import type { Bookmark, ListPlace } from '../preload/contract/bookmark.ts';
import type { DeskState } from './desk-state.ts';

/** What is to be found again in a page that is made anew. */
export function bookmarkOf(state: DeskState, listPlace: ListPlace | null): Bookmark {
  const { page, opened, cursor, only, query } = state;
  return {
    page,
    openedId: opened?.ideaId ?? null,
    cursorId: cursor?.ideaId ?? null,
    onlyIds: only === null ? null : [...only],
    query,
    listPlace,
  };
}

export function atBookmark(state: DeskState, bookmark: Bookmark): DeskState {
  const { page, openedId, cursorId, onlyIds, query } = bookmark;
  return {
    ...state,
    page,
    opened: openedId === null ? null : { ideaId: openedId, query },
    cursor: cursorId === null ? null : { ideaId: cursorId, query },
    only: onlyIds === null ? null : new Set(onlyIds),
    query,
  };
}
