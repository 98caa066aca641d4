import type { Query } from '../../preload/contract/bookmark.ts';

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
