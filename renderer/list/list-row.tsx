import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { WindowRow, WindowedRows } from './use-windowed-rows.ts';

interface ListRowProps {
  readonly row: WindowRow;
  /** CSS pixels from the first row. */
  readonly top: number;
  /** From 1: assistive technology counts all rows, though only some are drawn. */
  readonly place: number;
  readonly count: number;
  readonly measure: WindowedRows['measure'];
  readonly children: ComponentChildren;
}

/** One drawn row on its place in the whole list. */
export function ListRow({ row, top, place, count, measure, children }: ListRowProps) {
  const element = useRef<HTMLLIElement>(null);
  useLayoutEffect(
    () => (element.current === null ? undefined : measure(element.current, row)),
    [row, measure],
  );
  return (
    <li
      ref={element}
      class="list__row"
      data-row={row.key}
      style={{ top: `${top}px` }}
      aria-posinset={place}
      aria-setsize={count}
    >
      {children}
    </li>
  );
}
