import { expect, test } from 'vitest';
import { type IdeaView, noMarks } from '../preload/contract/idea-view.ts';
import { everydayDesk, scriptedIdea, scriptedNowMs } from '../tests/window/scripted-desk.ts';
import {
  type DeskState,
  applyPush,
  applySnapshot,
  emptyState,
  listedIdeas,
  openIdea,
  openedIdea,
  placeInTimeMs,
  showAll,
  unreadOpened,
} from './desk-state.ts';
import { findIdeas } from './find/find-ideas.ts';
import { emptyQuery } from './find/query.ts';

const minute = 60_000;
const older = scriptedIdea({ id: 'older', ageMs: 20 * minute });
const newer = scriptedIdea({ id: 'newer', ageMs: 5 * minute, unread: true });

function showing(...ideas: IdeaView[]): DeskState {
  return applySnapshot(emptyState, { ...everydayDesk, ideas }, []);
}

function idsOf({ desk }: DeskState): readonly string[] {
  return desk?.ideas.map((idea) => idea.id) ?? [];
}

function listedIds({ desk, only }: DeskState): readonly string[] {
  return listedIdeas(desk?.ideas ?? [], only).ideas.map(({ id }) => id);
}

test('the newest idea stands on top wherever it comes from', () => {
  const state = applyPush(showing(older), {
    name: 'ideas:changed',
    payload: { ideas: [newer], goneIds: [] },
  });
  expect(idsOf(state)).toEqual(['newer', 'older']);
});

test('a recovered older idea stands where it belongs in time', () => {
  const recovered = scriptedIdea({ id: 'recovered', ageMs: 10 * minute, arrivedBy: 'recovery' });
  const state = applyPush(showing(newer, older), {
    name: 'ideas:changed',
    payload: { ideas: [recovered], goneIds: [] },
  });
  expect(idsOf(state)).toEqual(['newer', 'recovered', 'older']);
});

test('of ideas that came in one millisecond the last one stands on top, whatever they are called', () => {
  const burst = ['c', 'a', 'b'].map((id, n) => scriptedIdea({ id, ageMs: 0, version: n + 1 }));
  expect(idsOf(showing(...burst))).toEqual(['b', 'a', 'c']);
  const last = scriptedIdea({ id: 'z', ageMs: 0, version: 4 });
  const state = applyPush(showing(...burst), {
    name: 'ideas:changed',
    payload: { ideas: [last], goneIds: [] },
  });
  expect(idsOf(state)).toEqual(['z', 'b', 'a', 'c']);
});

test('an updated idea replaces itself and keeps its place', () => {
  const updated: IdeaView = { ...older, confidence: 50 };
  const state = applyPush(showing(newer, older), {
    name: 'ideas:changed',
    payload: { ideas: [updated], goneIds: [] },
  });
  expect(idsOf(state)).toEqual(['newer', 'older']);
  expect(state.desk?.ideas[1]?.confidence).toBe(50);
});

test('an idea that made room for newer ones leaves the list', () => {
  const state = applyPush(showing(newer, older), {
    name: 'ideas:changed',
    payload: { ideas: [{ ...newer, unread: false }], goneIds: ['older', 'never seen'] },
  });
  expect(idsOf(state)).toEqual(['newer']);
});

test('another account replaces the whole list', () => {
  const state = applyPush(showing(newer), { name: 'ideas:replaced', payload: [older] });
  expect(idsOf(state)).toEqual(['older']);
});

test('a status changes everything but the ideas', () => {
  const { ideas: _, ...status } = { ...everydayDesk, feed: { kind: 'connecting' } as const };
  const state = applyPush(showing(newer), { name: 'desk:status', payload: status });
  expect(state.desk?.feed.kind).toBe('connecting');
  expect(idsOf(state)).toEqual(['newer']);
});

test('what was told while the snapshot was on its way is not lost', () => {
  const early = [{ name: 'ideas:changed', payload: { ideas: [newer], goneIds: [] } }] as const;
  const state = applySnapshot(emptyState, { ...everydayDesk, ideas: [older] }, early);
  expect(idsOf(state)).toEqual(['newer', 'older']);
});

test('a clicked pop-up opens its idea even before the list is there', () => {
  const clicked = applyPush(emptyState, { name: 'idea:open', payload: 'newer' });
  const state = applySnapshot(clicked, { ...everydayDesk, ideas: [newer] }, []);
  expect(unreadOpened(state)).toBe('newer');
});

test('a clicked pop-up leads away from the account page', () => {
  const state = applyPush(
    { ...showing(newer), page: 'account' },
    { name: 'idea:open', payload: null },
  );
  expect(state.page).toBe('ideas');
  expect(state.opened).toBeNull();
});

test('a clicked digest lists exactly its ideas, until one pop-up or all are asked for', () => {
  const other = scriptedIdea({ id: 'other', ageMs: minute });
  const state = applyPush(showing(newer, older, other), {
    name: 'ideas:open',
    payload: ['older', 'newer', 'forgotten'],
  });
  expect(listedIds(state)).toEqual(['newer', 'older']);
  expect(listedIds(openIdea(state, 'older'))).toEqual(['newer', 'older']);
  expect(listedIds(showAll(state))).toEqual(['other', 'newer', 'older']);
  expect(listedIds(applyPush(state, { name: 'idea:open', payload: 'other' }))).toHaveLength(3);
});

test('a digest opens exactly its ideas, also those that a rule hides by now', () => {
  const hidden = { ...older, hidden: true };
  const { ideas } = listedIdeas([newer, hidden], new Set(['newer', 'older']));
  expect(findIdeas(ideas, emptyQuery).map(({ id }) => id)).toEqual(['newer', 'older']);
});

test('a digest of which every idea is gone opens the whole list', () => {
  const state = applyPush(showing(newer), { name: 'ideas:open', payload: ['gone', 'lost'] });
  expect(listedIdeas([newer], state.only)).toEqual({ ideas: [newer], areAll: true });
});

test('an idea counts as seen only while its details are on the screen', () => {
  const open = openIdea(showing(newer), 'newer');
  expect(unreadOpened(open)).toBe('newer');
  expect(unreadOpened({ ...open, page: 'account' })).toBeNull();
  expect(unreadOpened(openIdea(showing(newer), null))).toBeNull();
});

test('the list never outgrows the store, and what is marked stays in both', () => {
  const many = Array.from({ length: 10_002 }, (_, n) =>
    scriptedIdea({ id: `${n}`, ageMs: n * minute, marks: { ...noMarks, starred: n === 10_001 } }),
  );
  const ids = idsOf(showing(...many));
  expect(ids).toHaveLength(10_001);
  expect(ids.slice(-2)).toEqual(['9999', '10001']);
});

test('an idea from a far future is placed by its arrival', () => {
  const created = { atMs: Date.UTC(9999, 0), text: '9999-01-01 00:00:00 EST' };
  const idea = scriptedIdea({ id: 'future', created, receivedAtMs: scriptedNowMs });
  expect(placeInTimeMs(idea)).toBe(scriptedNowMs);
});

test('the tray opens the page of the account, and the opened idea stays opened behind it', () => {
  const state = applyPush(openIdea(showing(newer), 'newer'), {
    name: 'page:open',
    payload: 'settings',
  });
  expect(state).toMatchObject({ page: 'settings', opened: { ideaId: 'newer' } });
});

test('a clicked pop-up shows its idea even where a filter would hide it', () => {
  const searching = { ...showing(newer), query: { ...emptyQuery, text: 'other' } };
  const state = applyPush(searching, { name: 'idea:open', payload: 'newer' });
  expect(state.query).toEqual(emptyQuery);
  expect(openedIdea(state)?.id).toBe('newer');
});
