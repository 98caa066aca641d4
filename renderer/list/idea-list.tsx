import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { GapView, IdeaView } from '../../preload/contract/idea-view.ts';
import { words } from '../../preload/words/catalogue.ts';
import type { DeskState } from '../desk-state.ts';
import { Icon } from '../icons.tsx';
import { countNewAbove } from './count-new-above.ts';
import { DayRow } from './day-row.tsx';
import { GapRow } from './gap-row.tsx';
import { IdeaItem } from './idea-item.tsx';
import { type ListEntry, entriesByDay, ideaKey } from './list-entries.ts';
import { ListRow } from './list-row.tsx';
import { moveCursor } from './move-cursor.ts';
import { heightOf } from './row-layout.ts';
import { type WindowRow, useWindowedRows } from './use-windowed-rows.ts';

interface IdeaListProps {
  readonly ideas: readonly IdeaView[];
  readonly gaps: readonly GapView[];
  readonly opened: DeskState['opened'];
  /** Said where there are no ideas. */
  readonly emptyHint: string;
  readonly nowMs: number;
  readonly serverNowMs: number;
  readonly onOpen: (ideaId: string | null) => void;
}

export function IdeaList(props: IdeaListProps) {
  const { ideas, gaps, opened, emptyHint, nowMs, serverNowMs, onOpen } = props;
  const [cursorId, setCursorId] = useState<string | null>(null);
  const openedId = opened?.ideaId ?? null;
  const entries = useMemo(() => entriesByDay(ideas, gaps), [ideas, gaps]);
  const rows = useMemo(() => entries.map(rowOf), [entries]);

  const list = useRef<HTMLOListElement>(null);
  const isRead = (): boolean =>
    openedId !== null || (document.hasFocus() && list.current?.matches(':focus-within') === true);
  const windowed = useWindowedRows(rows, {
    pinned: [openedId, cursorId].map((id) => id && ideaKey(id)),
    isRead,
    question: null,
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
      setCursorId(ideaId);
      reveal(ideaKey(ideaId));
    },
    [reveal],
  );

  // An idea that was opened from a pop-up may stand anywhere in the list.
  useEffect(() => {
    if (opened !== null) focusIdea(opened.ideaId);
  }, [opened, focusIdea]);

  const known = useRef<ReadonlySet<string>>(new Set());
  useLayoutEffect(() => {
    if (scroller.current?.scrollTop === 0) known.current = new Set(ideas.map(({ id }) => id));
  });
  const newAbove = countNewAbove(entries, firstWhole, known.current);

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
      if (event.key === 'Escape') {
        if (openedId === null) return;
        onOpen(null);
        focusIdea(openedId);
        return;
      }
      const ids = entries.flatMap((entry) => (entry.kind === 'idea' ? entry.idea.id : []));
      const next = moveCursor(ids, cursorId, event.key);
      if (next === null) return;
      event.preventDefault();
      focusIdea(next);
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, [entries, cursorId, openedId, onOpen, focusIdea]);

  if (entries.length === 0) return <EmptyList hint={emptyHint} />;
  const stopId = stopOf(entries, layout.indexOf, cursorId);
  return (
    <div class="list-frame">
      {newAbove > 0 && <NewAbove count={newAbove} onClick={toTop} />}
      <main ref={scroller} class="list" aria-label={words.list.name} onScroll={windowed.onScroll}>
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
                    <DayRow atMs={entry.atMs} count={entry.count} nowMs={nowMs} />
                  )}
                  {entry.kind === 'gap' && <GapRow gap={entry.gap} nowMs={nowMs} />}
                  {entry.kind === 'idea' && (
                    <IdeaItem
                      idea={entry.idea}
                      isOpen={entry.idea.id === openedId}
                      isTabStop={entry.idea.id === stopId}
                      nowMs={nowMs}
                      serverNowMs={serverNowMs}
                      onOpen={onOpen}
                      onFocus={setCursorId}
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

/** Rows of one kind are equally high as long as no line breaks. */
function rowOf(entry: ListEntry): WindowRow {
  const { key } = entry;
  if (entry.kind !== 'idea') return { key, kind: entry.kind, isHeading: entry.kind === 'day' };
  return { key, kind: hasNote(entry.idea) ? 'idea with note' : 'idea', isHeading: false };
}

function hasNote({ arrivedBy, levels, changes }: IdeaView): boolean {
  return arrivedBy === 'recovery' || levels.kind === 'inconsistent' || changes.length > 0;
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

function EmptyList({ hint }: { readonly hint: string }) {
  return (
    <main class="empty" aria-label={words.list.name}>
      <Icon name="bell" />
      <p class="empty__title">{words.list.empty}</p>
      <p>{hint}</p>
    </main>
  );
}
