import type { Bookmark } from '../../preload/contract/bookmark.ts';

/** In memory only, as what the user looks for is nobody else's. */
export interface KeptBookmark {
  readonly read: () => Bookmark | null;
  readonly keep: (bookmark: Bookmark) => void;
  readonly forget: () => void;
}

export function keepBookmark(): KeptBookmark {
  let kept: Bookmark | null = null;
  return {
    read: () => kept,
    keep: (bookmark) => {
      kept = bookmark;
    },
    forget: () => {
      kept = null;
    },
  };
}
