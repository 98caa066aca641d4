import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { GapView, IdeaView } from '../../preload/contract/idea-view.ts';
import { words } from '../../preload/words/catalogue.ts';
import type { DeskState } from '../desk-state.ts';
import { Icon } from '../icons.tsx';
import { GapRow } from './gap-row.tsx';
import { IdeaItem } from './idea-item.tsx';
import { listEntries } from './list-entries.ts';
import { moveCursor } from './move-cursor.ts';

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
  const list = useRef<HTMLOListElement>(null);
  const [cursorId, setCursorId] = useState<string | null>(null);
  const entries = useMemo(() => listEntries(ideas, gaps), [ideas, gaps]);
  const openedId = opened?.ideaId ?? null;

  const focusIdea = (ideaId: string): void => {
    const row = list.current?.querySelector<HTMLElement>(`[data-idea="${CSS.escape(ideaId)}"]`);
    row?.focus({ preventScroll: true });
    row?.closest('li')?.scrollIntoView({ block: 'nearest' });
  };

  // An idea that was opened from a pop-up may stand anywhere in the list.
  useEffect(() => {
    if (opened !== null) focusIdea(opened.ideaId);
  }, [opened]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
      if (event.key === 'Escape') {
        if (openedId === null) return;
        onOpen(null);
        focusIdea(openedId);
        return;
      }
      const ids = ideas.map((idea) => idea.id);
      const next = moveCursor(ids, cursorId, event.key);
      if (next === null) return;
      event.preventDefault();
      focusIdea(next);
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, [ideas, cursorId, openedId, onOpen]);

  if (entries.length === 0) return <EmptyList hint={emptyHint} />;
  const stopId = ideas.some((idea) => idea.id === cursorId) ? cursorId : (ideas[0]?.id ?? null);
  return (
    <main class="list" aria-label={words.list.name}>
      <ListHead />
      <ol ref={list}>
        {entries.map((entry) =>
          entry.kind === 'gap' ? (
            <GapRow key={entry.key} gap={entry.gap} nowMs={nowMs} />
          ) : (
            <IdeaItem
              key={entry.key}
              idea={entry.idea}
              isOpen={entry.idea.id === openedId}
              isTabStop={entry.idea.id === stopId}
              nowMs={nowMs}
              serverNowMs={serverNowMs}
              onOpen={onOpen}
              onFocus={setCursorId}
            />
          ),
        )}
      </ol>
    </main>
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
