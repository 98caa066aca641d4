import type { Side } from '../../preload/contract/idea-view.ts';

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

export const emptyQuery: Query = {
  text: '',
  sides: [],
  assetClasses: [],
  timeframes: [],
  prefixes: [],
  life: null,
  unread: false,
  starred: false,
  hidden: false,
  order: 'arrival',
};

/** Whether the query may leave ideas out that would be listed otherwise. */
export function isFiltering(query: Query): boolean {
  const { sides, assetClasses, timeframes, prefixes, life, unread, starred, hidden } = query;
  const lists = [sides, assetClasses, timeframes, prefixes];
  return (
    query.text.trim() !== '' ||
    lists.some((list) => list.length > 0) ||
    life !== null ||
    unread ||
    starred ||
    hidden
  );
}

/** A list with a value more, or without it if it was in there. */
export function toggled<T>(list: readonly T[], value: T): readonly T[] {
  return list.includes(value) ? list.filter((one) => one !== value) : [...list, value];
}
