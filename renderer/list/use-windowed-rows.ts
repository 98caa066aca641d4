import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import {
  type RowLayout,
  anchorOf,
  anchoredScroll,
  layOutRows,
  revealedScroll,
  rowAt,
  topOf,
} from './row-layout.ts';

/** A row that may not be drawn. Rows of one kind are as good as equally high. */
export interface WindowRow {
  readonly key: string;
  readonly kind: string;
  /** A heading is not held on to: it stays above its group, whatever comes into the group. */
  readonly isHeading: boolean;
  /** CSS pixels, until the first row of its kind was measured: with luck nothing is drawn twice. */
  readonly usualHeight: number;
}

/**
 * How far the list is scrolled: the first row in view that is no heading, and how far its top stands
 * below that of the view, CSS pixels.
 */
export interface RowPlace {
  readonly row: string;
  readonly offset: number;
}

export interface WindowedRows {
  /** For the element that scrolls. Its first child sticks to the top, the rows come after it. */
  readonly scroller: RefObject<HTMLElement | null>;
  readonly layout: RowLayout;
  /** Indices of the rows to draw, in order. */
  readonly drawn: readonly number[];
  /** The first row that is wholly in view. */
  readonly firstWhole: number;
  readonly onScroll: () => void;
  /** For each drawn row: watches its height and returns what stops that. */
  readonly measure: (element: HTMLElement, row: WindowRow) => () => void;
  /** Brings a row into view by the shortest way, as soon as its height is known. */
  readonly reveal: (key: string) => void;
  readonly toTop: () => void;
}

interface Options {
  /** Rows that are always drawn and held on to first: those with open details and with the focus. */
  readonly pinned: readonly (string | null)[];
  /** Whether somebody reads even while the list stands at its top: then nothing may move either. */
  readonly isRead: () => boolean;
  /** Another value starts at the top again: the rows are the answer to another question. */
  readonly question: unknown;
  /** Where the list begins. Null: at the top, and so if the row is not there any more. */
  readonly start: RowPlace | null;
  /** The list was scrolled, or its rows changed above. Null: it stands at the top. */
  readonly onPlace: (place: RowPlace | null) => void;
}

/** Rows drawn beyond either end of the view, so that scrolling never shows a blank. */
const spareRows = 6;

/** A page that is never idle gets them all the same. */
const longestIdleWaitMs = 500;

/** What usually stands above the list, CSS pixels: how high the list is, is known when it is drawn. */
const usuallyAbove = 70;

/**
 * Draws only the rows in view, and keeps what is looked at on its place while rows come and go or
 * turn out higher than thought. Browsers' own anchoring sees only drawn rows, so it is ours.
 */
export function useWindowedRows(rows: readonly WindowRow[], options: Options): WindowedRows {
  const scroller = useRef<HTMLElement>(null);
  const heights = useRef(new Map<string, number>());
  const kindHeights = useRef(new Map<string, number>());
  const [heightsVersion, setHeightsVersion] = useState(0);
  // What is in view is painted first, and shown: nobody scrolls a list that is not there yet.
  const [spare, setSpare] = useState(0);
  useEffect(() => {
    const asked = requestIdleCallback(() => setSpare(spareRows), { timeout: longestIdleWaitMs });
    return () => cancelIdleCallback(asked);
  }, []);

  const layout = useMemo(() => {
    const heightOfRow = ({ key, kind, usualHeight }: WindowRow): number =>
      heights.current.get(key) ?? kindHeights.current.get(kind) ?? usualHeight;
    return layOutRows(rows, heightOfRow);
  }, [rows, heightsVersion]);
  const [view, setView] = useState(() => {
    const bottom = rowAt(layout, window.innerHeight - usuallyAbove);
    return { top: 0, firstWhole: 0, bottom };
  });
  const headings = useMemo(
    () => new Set(rows.filter(({ isHeading }) => isHeading).map(({ key }) => key)),
    [rows],
  );
  const present = useRef(layout);
  const headingsNow = useRef(headings);
  const lastTop = useRef(0);
  const start = useRef(options.start);

  const { onPlace } = options;
  const look = useCallback((): void => {
    const element = scroller.current;
    if (element === null) return;
    const { scrollTop, clientHeight } = element;
    lastTop.current = scrollTop;
    const top = rowAt(present.current, scrollTop);
    const firstWhole = (present.current.tops[top] ?? 0) < scrollTop ? top + 1 : top;
    const bottom = rowAt(present.current, scrollTop + clientHeight);
    onPlace(placeAt(present.current, scrollTop, headingsNow.current));
    setView((known) =>
      known.firstWhole === firstWhole && known.top === top && known.bottom === bottom
        ? known
        : { top, firstWhole, bottom },
    );
  }, [onPlace]);

  const toTop = useCallback((): void => {
    scroller.current?.scrollTo(0, 0);
    look();
  }, [look]);

  const question = useRef(options.question);
  useLayoutEffect(() => {
    const element = scroller.current;
    const before = present.current;
    present.current = layout;
    headingsNow.current = headings;
    if (element === null) return;
    if (start.current !== null) {
      element.scrollTop = scrollTo(layout, start.current);
      start.current = null;
    } else if (question.current !== options.question) {
      question.current = options.question;
      element.scrollTop = 0;
    } else if (before !== layout && (lastTop.current > 0 || options.isRead())) {
      const seen = { top: topBefore(element, lastTop.current), height: element.clientHeight };
      const preferred = options.pinned.filter((key) => key !== null);
      const canHold = (key: string): boolean => !headings.has(key);
      const anchor = anchorOf(before, layout, seen, preferred, canHold);
      const held = anchor === null ? null : anchoredScroll(before, layout, seen.top, anchor);
      if (held !== null && held !== element.scrollTop) element.scrollTop = held;
    }
    look();
  });

  const wanted = useRef<string | null>(null);
  useLayoutEffect(() => {
    const element = scroller.current;
    const key = wanted.current;
    if (element === null || key === null || !layout.indexOf.has(key)) return;
    const row = element.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`);
    const height = row?.getBoundingClientRect().height;
    if (height !== undefined && note(heights.current, key, height)) {
      setHeightsVersion((version) => version + 1);
      return; // scrolled to once the list is as high as that
    }
    wanted.current = null;
    const viewHeight = element.clientHeight - headHeightOf(element);
    element.scrollTop = revealedScroll(layout, key, element.scrollTop, viewHeight);
    look();
  });
  const reveal = useCallback((key: string): void => {
    wanted.current = key;
    setHeightsVersion((version) => version + 1);
  }, []);

  const [observer] = useState(() => {
    const rowOf = new Map<Element, WindowRow>();
    const resizes = new ResizeObserver((entries) => {
      let isNews = false;
      for (const { target, borderBoxSize } of entries) {
        const row = rowOf.get(target);
        const height = wholePixels(borderBoxSize[0]?.blockSize ?? 0);
        if (row === undefined || height === 0) continue;
        const thought = kindHeights.current.get(row.kind) ?? row.usualHeight;
        if (height !== thought || height !== (heights.current.get(row.key) ?? thought))
          isNews = true;
        heights.current.set(row.key, height);
        kindHeights.current.set(row.kind, height);
      }
      if (isNews) setHeightsVersion((version) => version + 1);
    });
    return { rowOf, resizes };
  });
  const measure = useCallback((element: HTMLElement, row: WindowRow): (() => void) => {
    observer.rowOf.set(element, row);
    observer.resizes.observe(element);
    return () => {
      observer.rowOf.delete(element);
      observer.resizes.unobserve(element);
    };
  }, []);

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    let { clientWidth: width, clientHeight: height } = element;
    const resizes = new ResizeObserver(() => {
      if (element.clientWidth === width && element.clientHeight === height) return;
      // Another width breaks lines elsewhere: what was measured before is out of date.
      if (element.clientWidth !== width) heights.current.clear();
      ({ clientWidth: width, clientHeight: height } = element);
      setHeightsVersion((version) => version + 1);
    });
    resizes.observe(element);
    return () => resizes.disconnect();
  }, []);

  return {
    scroller,
    layout,
    drawn: drawnRows(layout, view, spare, options.pinned),
    firstWhole: view.firstWhole,
    onScroll: look,
    measure,
    reveal,
    toTop,
  };
}

/** Null at the top, where what comes new is to be seen. */
function placeAt(
  layout: RowLayout,
  scrollTop: number,
  headings: ReadonlySet<string>,
): RowPlace | null {
  if (scrollTop <= 0) return null;
  for (let index = rowAt(layout, scrollTop); index < layout.keys.length; index += 1) {
    const row = layout.keys[index];
    if (row !== undefined && !headings.has(row))
      return { row, offset: (layout.tops[index] ?? 0) - scrollTop };
  }
  return null;
}

/** How far to scroll to a place. */
function scrollTo(layout: RowLayout, { row, offset }: RowPlace): number {
  const top = topOf(layout, row);
  return top === null ? 0 : top - offset;
}

/** Keeps a row's height; false when it was known. */
function note(heights: Map<string, number>, key: string, measured: number): boolean {
  const height = wholePixels(measured);
  const isKnown = heights.get(key) === height;
  heights.set(key, height);
  return !isKnown;
}

/** A list is scrolled by whole pixels: rows that stood between them could not be held to the pixel. */
function wholePixels(height: number): number {
  return Math.ceil(height);
}

/**
 * Where the list was scrolled to before this change: one that became shorter has been moved by the
 * browser already, to its new end.
 */
function topBefore(scroller: HTMLElement, lastTop: number): number {
  const { scrollTop, scrollHeight, clientHeight } = scroller;
  const isAtEnd = scrollTop >= scrollHeight - clientHeight - 1;
  return isAtEnd ? Math.max(scrollTop, lastTop) : scrollTop;
}

/** What sticks to the top covers as much of the rows as it is high. */
function headHeightOf(scroller: HTMLElement): number {
  return scroller.firstElementChild?.getBoundingClientRect().height ?? 0;
}

function drawnRows(
  layout: RowLayout,
  view: { readonly top: number; readonly bottom: number },
  spare: number,
  pinned: readonly (string | null)[],
): readonly number[] {
  const drawn = new Set<number>();
  for (const key of pinned) {
    const index = key === null ? undefined : layout.indexOf.get(key);
    if (index !== undefined) drawn.add(index);
  }
  const end = Math.min(layout.keys.length, view.bottom + spare + 1);
  for (let index = Math.max(0, view.top - spare); index < end; index += 1) drawn.add(index);
  return [...drawn].sort((one, other) => one - other);
}
