import type { Side } from './idea-view.ts';

export const pages = ['ideas', 'account', 'settings'] as const;
export type PageName = (typeof pages)[number];

export const orders = ['arrival', 'time-left', 'confidence', 'reward-to-risk'] as const;
export type Order = (typeof orders)[number];

/** What the user is looking for. An empty list asks nothing; of several values any will do. */
export interface Query {
  readonly text: string;
  readonly sides: readonly Side[];
  readonly assetClasses: readonly string[];
  readonly timeframes: readonly string[];
  readonly prefixes: readonly string[];
  readonly life: 'open' | 'expired' | null;
  readonly unread: boolean;
  readonly starred: boolean;
  /** The ideas that a rule of the user hides, and no others. */
  readonly hidden: boolean;
  readonly order: Order;
}

/** As many characters of `Query.text` as the search takes. */
export const longestSearch = 1_000;

/** How far the list is scrolled, told by a row, because rows come and go and differ in height. */
export interface ListPlace {
  /** The key of the first row in view, headings left out. */
  readonly row: string;
  /** CSS pixels from the top of the view to the top of that row. */
  readonly offset: number;
  /** When the newest idea was received that was listed as the reader last saw the top of the list. */
  readonly seenUpToMs: number;
}

/**
 * Where the user is in the window. Main keeps it in memory for the next page: a window that stays
 * hidden is freed, and one that crashed is made anew.
 */
export interface Bookmark {
  readonly page: PageName;
  /** The idea whose details are open. */
  readonly openedId: string | null;
  /** The idea that the keys act on. */
  readonly cursorId: string | null;
  /** The ideas of an opened digest, of which alone the list consists. */
  readonly onlyIds: readonly string[] | null;
  readonly query: Query;
  /** Null: at the top. */
  readonly listPlace: ListPlace | null;
}
