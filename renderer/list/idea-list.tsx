import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ListPlace } from '../../preload/contract/bookmark.ts';
import type { GapView, IdeaView } from '../../preload/contract/idea-view.ts';
import { words } from '../../preload/words/catalogue.ts';
import type { DeskState } from '../desk-state.ts';
import { isPlain } from '../keys/shortcut-of.ts';
import { isWriting } from '../keys/is-writing.ts';
import { DayRow } from '../summary/day-row.tsx';
import { countNewAbove } from './count-new-above.ts';
import { GapRow } from './gap-row.tsx';
import { IdeaItem, type ItemContext } from './idea-item.tsx';
import { type ListEntry, entriesByDay, ideaKey, plainEntries } from './list-entries.ts';
import { ListRow } from './list-row.tsx';
import { moveCursor } from './move-cursor.ts';
import { heightOf } from './row-layout.ts';
import { rowTags } from './row-tags.ts';
import { type RowPlace, type WindowRow, useWindowedRows } from './use-windowed-rows.ts';

interface IdeaListProps {
  /** In the order of the list. */
  readonly ideas: readonly IdeaView[];
  /** Those that another open idea contradicts, be it listed or not. */
  readonly torn: ReadonlySet<string>;
  /** Null: the ideas stand in an order of their own, without days and gaps. */
  readonly gaps: readonly GapView[] | null;
  /** Another value is another question, whose answer is read from the top. */
  readonly question: unknown;
  readonly opened: DeskState['opened'];
  /** The idea that the keys act on. */
  readonly cursorId: string | null;
  /** Keys are for something in front of the list. */
  readonly isCovered: boolean;
  /** Where the list begins; null: at the top. */
  readonly place: () => ListPlace | null;
  readonly onPlace: (place: ListPlace | null) => void;
  readonly context: ItemContext;
}

/** Who has moved the pointer over the list may be about to click, ms. */
const aimsForMs = 5_000;

export function IdeaList(props: IdeaListProps) {
  const { ideas, torn, gaps, question, opened, cursorId, isCovered, context, onPlace } = props;
  const { unconfirmed, nowMs, onFocus } = context;
  const openedId = opened?.ideaId ?? null;
  const entries = useMemo(
    () => (gaps === null ? plainEntries(ideas) : entriesByDay(ideas, gaps)),
    [ideas, gaps],
  );
  const rows = useMemo(
    () => entries.map((entry) => rowOf(entry, torn, unconfirmed)),
    [entries, torn, unconfirmed],
  );

  const [start] = useState(props.place);
  const newestMs = useMemo(() => newestReceivedMs(ideas), [ideas]);
  const seenUpToMs = useRef(start?.seenUpToMs ?? newestMs);
  const keepPlace = useCallback(
    (place: RowPlace | null): void =>
      onPlace(place && { ...place, seenUpToMs: seenUpToMs.current }),
    [onPlace],
  );
  const list = useRef<HTMLOListElement>(null);
  const pointedAtMs = useRef(Number.NEGATIVE_INFINITY);
  const isRead = (): boolean =>
    openedId !== null ||
    performance.now() - pointedAtMs.current < aimsForMs ||
    (document.hasFocus() && list.current?.matches(':focus-within') === true);
  const windowed = useWindowedRows(rows, {
    pinned: [openedId, cursorId].map((id) => id && ideaKey(id)),
    isRead,
    question,
    start,
    onPlace: keepPlace,
  });
  const { scroller, layout, firstWhole, reveal, toTop } = windowed;

  // The focus goes to a row as soon as it is drawn.
  const wantsFocus = useRef<string | null>(null);
  useLayoutEffect(() => {
    const id = wantsFocus.current;
    if (id === null) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-idea="${CSS.escape(id)}"]`);
    if (!row) return;
    wantsFocus.current = null;
    row.focus({ preventScroll: true });
  });
  const focusIdea = useCallback(
    (ideaId: string): void => {
      wantsFocus.current = ideaId;
      onFocus(ideaId);
      reveal(ideaKey(ideaId));
    },
    [onFocus, reveal],
  );

  // Back from another page, keys act on the row that they acted on before: it is to be seen which.
  useEffect(() => {
    const isListed = cursorId !== null && layout.indexOf.has(ideaKey(cursorId));
    if (!isListed || document.activeElement !== document.body) return;
    wantsFocus.current = cursorId;
    onFocus(cursorId);
  }, []);

  // An idea that was opened from a pop-up may stand anywhere in the list; one that was closed with a
  // key keeps the focus on its row. One that was open already where the list begins stays where it is.
  const lastOpened = useRef(start === null ? null : opened);
  useEffect(() => {
    const closedId = openedId === null ? (lastOpened.current?.ideaId ?? null) : null;
    const isNews = opened !== lastOpened.current;
    lastOpened.current = opened;
    const isFocusLost = document.activeElement === document.body;
    if (opened !== null && isNews) focusIdea(opened.ideaId);
    else if (closedId !== null && isFocusLost) focusIdea(closedId);
  }, [opened, openedId, focusIdea]);

  useLayoutEffect(() => {
    if (scroller.current?.scrollTop === 0) seenUpToMs.current = newestMs;
  });
  const newAbove = countNewAbove(entries, firstWhole, seenUpToMs.current);

  // Before the next key can come: it may be meant for what this one has moved to.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isCovered || event.defaultPrevented || !isPlain(event)) return;
      // From the search field the arrow leads down into what was found.
      const isSearching = event.target instanceof HTMLInputElement && event.key === 'ArrowDown';
      if (isWriting(event.target) && !isSearching) return;
      const ids = entries.flatMap((entry) => (entry.kind === 'idea' ? entry.idea.id : []));
      const next = moveCursor(ids, isSearching ? null : cursorId, event.key);
      if (next === null) return;
      event.preventDefault();
      focusIdea(next);
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, [entries, cursorId, isCovered, focusIdea]);

  const stopId = stopOf(entries, layout.indexOf, cursorId);
  return (
    <div class="list-frame">
      {newAbove > 0 && <NewAbove count={newAbove} onClick={toTop} />}
      <main
        ref={scroller}
        class="list"
        aria-label={words.list.name}
        onScroll={windowed.onScroll}
        onPointerMove={() => {
          pointedAtMs.current = performance.now();
        }}
        onPointerLeave={() => {
          pointedAtMs.current = Number.NEGATIVE_INFINITY;
        }}
      >
        <ListHead />
        <ol ref={list} class="list__rows" style={{ height: `${heightOf(layout)}px` }}>
          {windowed.drawn.map((index) => {
            const entry = entries[index];
            const row = rows[index];
            return (
              entry &&
              row && (
                <ListRow
                  key={entry.key}
                  row={row}
                  top={layout.tops[index] ?? 0}
                  place={index + 1}
                  count={entries.length}
                  measure={windowed.measure}
                >
                  {entry.kind === 'day' && (
                    <DayRow atMs={entry.atMs} ideas={entry.ideas} nowMs={nowMs} />
                  )}
                  {entry.kind === 'gap' && <GapRow gap={entry.gap} nowMs={nowMs} />}
                  {entry.kind === 'idea' && (
                    <IdeaItem
                      idea={entry.idea}
                      isOpen={entry.idea.id === openedId}
                      isTabStop={entry.idea.id === stopId}
                      isTorn={torn.has(entry.idea.id)}
                      context={context}
                    />
                  )}
                </ListRow>
              )
            );
          })}
        </ol>
      </main>
    </div>
  );
}

function newestReceivedMs(ideas: readonly IdeaView[]): number {
  return ideas.reduce((newest, { receivedAtMs }) => Math.max(newest, receivedAtMs), 0);
}

/** Rows of one kind are equally high as long as no line breaks; these are so high, CSS pixels. */
const usualHeights = { day: 46, gap: 68, idea: 68, 'tagged-idea': 85 } as const;

function rowOf(entry: ListEntry, torn: ReadonlySet<string>, unconfirmed: string | null): WindowRow {
  const kind = kindOf(entry, torn, unconfirmed);
  return { key: entry.key, kind, isHeading: kind === 'day', usualHeight: usualHeights[kind] };
}

function kindOf(
  entry: ListEntry,
  torn: ReadonlySet<string>,
  unconfirmed: string | null,
): keyof typeof usualHeights {
  if (entry.kind !== 'idea') return entry.kind;
  const { idea } = entry;
  const tags = rowTags(idea, idea.freshness, { isTorn: torn.has(idea.id), unconfirmed });
  return tags.length > 0 ? 'tagged-idea' : 'idea';
}

/** The one row that the Tab key reaches: the cursor's if it is there, else the first idea's. */
function stopOf(
  entries: readonly ListEntry[],
  indexOf: ReadonlyMap<string, number>,
  cursorId: string | null,
): string | null {
  if (cursorId !== null && indexOf.has(ideaKey(cursorId))) return cursorId;
  const first = entries.find((entry) => entry.kind === 'idea');
  return first?.idea.id ?? null;
}

interface NewAboveProps {
  readonly count: number;
  readonly onClick: () => void;
}

/** What came while the reader was further down: told, never pushed in front of the eyes. */
function NewAbove({ count, onClick }: NewAboveProps) {
  return (
    <button
      type="button"
      class="new-above"
      aria-label={words.list.showNewAbove(count)}
      onClick={onClick}
    >
      {words.list.newAbove(count)} <span aria-hidden="true">▲</span>
    </button>
  );
}

/** Names the price columns once, not in every row; each row says them to a screen reader itself. */
function ListHead() {
  const { columns } = words.list;
  return (
    <div class="list__head columns" aria-hidden="true">
      <span>{columns.instrument}</span>
      <span>{columns.entry}</span>
      <span>{columns.takeProfit}</span>
      <span>{columns.stopLoss}</span>
    </div>
  );
}
