import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { DeskView } from '../preload/contract/desk-view.ts';
import type { IdeaView } from '../preload/contract/idea-view.ts';
import { words } from '../preload/words/catalogue.ts';
import { describeConfirmation } from '../preload/words/describe-confirmation.ts';
import { type DeskState, heldIds, listedIdeas, openedIdea } from './desk-state.ts';
import type { DeskStore } from './desk-store.ts';
import { sourceOf } from './detail/source-of.ts';
import { FindBar } from './find/find-bar.tsx';
import { findIdeas } from './find/find-ideas.ts';
import { isFiltering } from './find/query.ts';
import { isWriting } from './keys/is-writing.ts';
import { type Shortcut, shortcutOf } from './keys/shortcut-of.ts';
import { conflictsAmong } from './list/conflicts.ts';
import { EmptyList } from './list/empty-list.tsx';
import { IdeaList } from './list/idea-list.tsx';
import { NewsAnnouncer } from './news/news-announcer.tsx';
import { DigestStrip } from './notices.tsx';
import { Said } from './said.tsx';
import { KeysSheet } from './sheets/keys-sheet.tsx';
import { MuteSheet } from './sheets/mute-sheet.tsx';

interface IdeasPageProps {
  readonly store: DeskStore;
  readonly state: DeskState;
  readonly desk: DeskView;
  readonly nowMs: number;
  readonly serverNowMs: number;
}

/** What lies in front of the list. */
type Cover =
  | { readonly kind: 'none' }
  | { readonly kind: 'keys' }
  | { readonly kind: 'mute'; readonly idea: IdeaView };

/** The list with all that finds, reads and marks ideas, and the keys to it. */
export function IdeasPage({ store, state, desk, nowMs, serverNowMs }: IdeasPageProps) {
  const { query, only, opened, cursor } = state;
  const cursorId = cursor?.ideaId ?? null;
  const { actions } = store;
  const [cover, setCover] = useState<Cover>({ kind: 'none' });
  const search = useRef<HTMLInputElement>(null);

  const listed = useMemo(() => listedIdeas(desk.ideas, only), [desk.ideas, only]);
  const held = heldIds(state);
  const found = useMemo(
    () => findIdeas(listed.ideas, query, held),
    [listed, query, held.join('\n')],
  );
  const torn = useMemo(() => conflictsAmong(desk.ideas), [desk.ideas]);
  const isNarrowed = !listed.areAll || isFiltering(query);
  const gaps = listed.areAll ? desk.gaps : noGaps;

  const askMute = (idea: IdeaView): void => setCover({ kind: 'mute', idea });
  const close = (): void => {
    if (opened !== null) store.openIdea(null);
    else if (isNarrowed) store.showAll();
    if (document.activeElement === search.current) search.current?.blur();
  };
  const perform = (shortcut: Shortcut): void => {
    if (shortcut === 'close') return close();
    if (shortcut === 'help') return setCover({ kind: 'keys' });
    if (shortcut === 'search') return search.current?.select();
    const idea = found.find(({ id }) => id === cursorId) ?? openedIdea(state);
    if (idea === null) return;
    switch (shortcut) {
      case 'star':
        return actions.toggleStar(idea);
      case 'copy':
        return actions.copy(idea, 'text');
      case 'copy-json':
        return actions.copy(idea, 'json');
      case 'mark-read':
        return actions.markRead(idea);
      case 'mute':
        return askMute(idea);
    }
  };
  // Before the next key can come: it may be meant for what this one has moved to.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (cover.kind !== 'none' || event.defaultPrevented) return;
      const shortcut = shortcutOf(event, isWriting(event.target));
      if (shortcut === null) return;
      event.preventDefault();
      perform(shortcut);
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  });

  const uncover = (): void => setCover({ kind: 'none' });
  return (
    <>
      {desk.ideas.length > 0 && (
        <FindBar
          query={query}
          ideas={listed.ideas}
          found={found.length}
          input={search}
          onQuery={store.setQuery}
          onClear={store.showAll}
          onExport={(format) => actions.exportIdeas({ format, ideaIds: found.map(({ id }) => id) })}
        />
      )}
      {!listed.areAll && <DigestStrip count={listed.ideas.length} onShowAll={store.showAll} />}
      {found.length === 0 && (gaps.length === 0 || isNarrowed) ? (
        <EmptyList {...emptyWords(desk, isNarrowed)} />
      ) : (
        <IdeaList
          ideas={found}
          torn={torn}
          gaps={query.order === 'arrival' ? gaps : null}
          question={query}
          opened={opened}
          cursorId={cursorId}
          isCovered={cover.kind !== 'none'}
          place={store.listPlace}
          onPlace={store.keepListPlace}
          context={{
            detail: state.detail?.ideaId === opened?.ideaId ? (state.detail?.of ?? null) : null,
            source: sourceOf(desk.account),
            unconfirmed: describeConfirmation(desk.feed, nowMs),
            actions,
            nowMs,
            serverNowMs,
            onMute: askMute,
            onOpen: store.openIdea,
            onFocus: store.setCursor,
          }}
        />
      )}
      <Said said={state.said} nowMs={nowMs} />
      <NewsAnnouncer ideas={desk.ideas} nowMs={nowMs} />
      {cover.kind === 'keys' && <KeysSheet onClose={uncover} />}
      {cover.kind === 'mute' && (
        <MuteSheet idea={cover.idea} onMute={actions.mute} onClose={uncover} />
      )}
    </>
  );
}

const noGaps: DeskView['gaps'] = [];

function emptyWords({ feed, alerts }: DeskView, isNarrowed: boolean) {
  const { list, find } = words;
  if (isNarrowed) return { title: find.nothing, hint: find.nothingHint };
  if (feed.kind !== 'live') return { title: list.empty, hint: list.emptyWaiting };
  if (alerts.pause.kind === 'on') return { title: list.empty, hint: list.emptyPaused };
  const isQuiet = alerts.quietUntilMs !== null;
  return { title: list.empty, hint: isQuiet ? list.emptyQuiet : list.emptyLive };
}
