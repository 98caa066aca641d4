/** Where every row of the list stands, most of them without ever having been drawn. */
export interface RowLayout {
  readonly keys: readonly string[];
  /** CSS pixels from the top of the first row; one more than rows: the last is the height of all. */
  readonly tops: readonly number[];
  readonly indexOf: ReadonlyMap<string, number>;
}

/** `sizeOf`: how high a row is, CSS pixels. Each row has a key of its own, which stays the same. */
export function layOutRows<R extends { readonly key: string }>(
  rows: readonly R[],
  sizeOf: (row: R) => number,
): RowLayout {
  const keys: string[] = [];
  const tops = [0];
  const indexOf = new Map<string, number>();
  let top = 0;
  for (const row of rows) {
    indexOf.set(row.key, keys.length);
    keys.push(row.key);
    top += sizeOf(row);
    tops.push(top);
  }
  return { keys, tops, indexOf };
}

export function heightOf({ tops }: RowLayout): number {
  return tops.at(-1) ?? 0;
}

/** The index of the row at a height in CSS pixels; the first or last one beyond either end. */
export function rowAt({ keys, tops }: RowLayout, y: number): number {
  let low = 0;
  let high = Math.max(0, keys.length - 1);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((tops[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The rows that stand between two heights, as [first, end). */
export function rowsBetween(
  layout: RowLayout,
  fromY: number,
  toY: number,
): readonly [first: number, end: number] {
  if (layout.keys.length === 0) return [0, 0];
  return [rowAt(layout, fromY), rowAt(layout, toY) + 1];
}

/**
 * Where to scroll so that a row stays where it is on the screen while others come and go around it.
 * Null when the row is no longer there.
 */
export function anchoredScroll(
  before: RowLayout,
  after: RowLayout,
  scrollTop: number,
  anchorKey: string,
): number | null {
  const from = topOf(before, anchorKey);
  const to = topOf(after, anchorKey);
  return from === null || to === null ? null : Math.max(0, scrollTop + to - from);
}

/** CSS pixels from the top of the first row; null for a row that is not there. */
export function topOf({ indexOf, tops }: RowLayout, key: string): number | null {
  const index = indexOf.get(key);
  return index === undefined ? null : (tops[index] ?? null);
}

/**
 * The row to hold on to: one of `preferred` if it is in view, else the first in view that `canHold`;
 * it must still be there afterwards. Null when there is none.
 */
export function anchorOf(
  before: RowLayout,
  after: RowLayout,
  view: { readonly top: number; readonly height: number },
  preferred: readonly string[] = [],
  canHold: (key: string) => boolean = () => true,
): string | null {
  const [first, end] = rowsBetween(before, view.top, view.top + view.height);
  const inView = before.keys.slice(first, end);
  const isThere = (key: string): boolean => after.indexOf.has(key);
  return (
    preferred.find((key) => inView.includes(key) && isThere(key)) ??
    inView.find((key) => canHold(key) && isThere(key)) ??
    before.keys.slice(end).find(isThere) ??
    null
  );
}

/** How far to scroll so that a row is wholly in view; nothing moves if it is. */
export function revealedScroll(
  layout: RowLayout,
  key: string,
  scrollTop: number,
  viewHeight: number,
): number {
  const index = layout.indexOf.get(key);
  if (index === undefined) return scrollTop;
  const top = layout.tops[index] ?? 0;
  const bottom = layout.tops[index + 1] ?? top;
  if (top < scrollTop || bottom - top > viewHeight) return top;
  return bottom > scrollTop + viewHeight ? bottom - viewHeight : scrollTop;
}
