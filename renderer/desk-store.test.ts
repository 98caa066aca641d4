import { expect, test, vi } from 'vitest';
import type { Bookmark } from '../preload/contract/bookmark.ts';
import {
  type Answer,
  type Bridge,
  type CallName,
  type PushName,
  type Pushes,
  pushNames,
} from '../preload/contract/calls.ts';
import { noMarks } from '../preload/contract/idea-view.ts';
import { writeJson } from '../preload/contract/read-json.ts';
import { everydayDesk, scriptedIdea } from '../tests/window/scripted-desk.ts';
import { atom } from 'nanostores';
import { openDeskStore } from './desk-store.ts';
import { emptyQuery } from './find/query.ts';

const unread = scriptedIdea({ id: 'unread', unread: true });
const seen = { atMs: 0, side: 'buy', entry: null, takeProfit: null, stopLoss: null } as const;

function askOf(line: string): unknown {
  return JSON.parse(line.slice(line.indexOf('{')));
}

/** A main in the same process, which answers with the everyday desk unless it is told to fail. */
function scriptedMain() {
  const asked: string[] = [];
  const listening: { [K in PushName]: Set<(payload: Pushes[K]) => void> } = {
    'desk:status': new Set(),
    'ideas:changed': new Set(),
    'ideas:replaced': new Set(),
    'idea:open': new Set(),
    'ideas:open': new Set(),
    'page:open': new Set(),
  };
  const main: { fails: boolean; bookmark: Bookmark | null } = { fails: false, bookmark: null };
  const answers: { [K in Exclude<CallName, 'bookmark:kept'>]: Answer<K> } = {
    'desk:snapshot': writeJson({ ...everydayDesk, ideas: [unread] }),
    'bookmark:keep': undefined,
    'account:connect': { kind: 'connected', account: everydayDesk.account },
    'account:try-demo': undefined,
    'account:leave-demo': undefined,
    'account:forget': undefined,
    'account:accept-clear': undefined,
    'feed:reconnect-now': undefined,
    'proxy:sign-in': undefined,
    'proxy:dismiss': undefined,
    'alerts:pause': undefined,
    'alerts:connection-delay': undefined,
    'rules:save': undefined,
    'rules:preview': { of: 0, silenced: 0, hidden: 0, strong: 0 },
    'rules:mute': { kind: 'muted' },
    'quiet-hours:save': undefined,
    'alerts:test': { kind: 'shown' },
    'sounds:save': undefined,
    'sounds:preview': 'played',
    'tray:show-count': undefined,
    'language:choose': undefined,
    'theme:save': undefined,
    'feed:poll-seconds': undefined,
    'about:open-link': undefined,
    'about:licences': '',
    'settings:export': { kind: 'cancelled' },
    'settings:import': { kind: 'cancelled' },
    'privacy:look': { folder: '/data', ideas: 0, bytes: 0 },
    'privacy:open-folder': undefined,
    'privacy:erase-ideas': undefined,
    'privacy:erase-everything': undefined,
    'login:read': { now: 'off', offered: ['off'] },
    'login:set': { now: 'off', offered: ['off'] },
    'hot-key:choose': 'given',
    'idea:mark-read': undefined,
    'idea:mark': undefined,
    'idea:detail': { revisions: [], raw: [] },
    'clipboard:write': undefined,
    'ideas:export': { kind: 'cancelled' },
    'diagnostics:copy': '',
    'diagnostics:self-test': { passed: [], failed: null },
    'updates:switch': undefined,
    'updates:check': undefined,
    'updates:skip': undefined,
    'updates:restart': undefined,
    'fault:report': undefined,
  };
  const bridge: Bridge = {
    call: (name, ask) => {
      asked.push(ask === undefined ? name : `${name} ${JSON.stringify(ask)}`);
      return main.fails
        ? Promise.reject(new Error('main is away'))
        : Promise.resolve({ ...answers, 'bookmark:kept': main.bookmark }[name]);
    },
    on: (name, listener) => {
      asked.push(`listen ${name}`);
      listening[name].add(listener);
      return () => listening[name].delete(listener);
    },
  };
  const push = <K extends PushName>(name: K, payload: Pushes[K]): void => {
    for (const listener of listening[name]) listener(payload);
  };
  return { bridge, asked, main, push, listening };
}

function openStore() {
  const scripted = scriptedMain();
  const visible = atom(true);
  return {
    ...scripted,
    visible,
    store: openDeskStore(scripted.bridge, { now: atom(0), visible }, (_ms, run) => run()),
  };
}

test('the store listens before it asks, so that nothing falls between', async () => {
  const { store, asked } = openStore();
  await store.load();
  expect(asked.at(-1)).toBe('desk:snapshot');
  expect(asked.filter((line) => line.startsWith('listen'))).toHaveLength(pushNames.length);
});

test('a push that overtakes the snapshot is kept', async () => {
  const { store, push } = openStore();
  const loading = store.load();
  push(
    'ideas:changed',
    writeJson({ ideas: [scriptedIdea({ id: 'early', ageMs: 0 })], goneIds: [] }),
  );
  await loading;
  expect(store.state.get().desk?.ideas.map((idea) => idea.id)).toEqual(['early', 'unread']);
});

test('opening an unread idea marks it as read, once', async () => {
  const { store, asked, push } = openStore();
  await store.load();
  store.openIdea('unread');
  push('ideas:changed', writeJson({ ideas: [scriptedIdea({ id: 'other' })], goneIds: [] }));
  expect(asked.filter((line) => line.startsWith('idea:mark-read'))).toEqual([
    'idea:mark-read "unread"',
  ]);
});

test('an idea opened in a hidden window is marked as read when the window is seen', async () => {
  const { store, asked, visible, push } = openStore();
  await store.load();
  visible.set(false);
  push('idea:open', 'unread');
  expect(asked).not.toContain('idea:mark-read "unread"');
  visible.set(true);
  expect(asked).toContain('idea:mark-read "unread"');
});

test('a call that fails is shown, and forgotten once one succeeds', async () => {
  const { store, main } = openStore();
  main.fails = true;
  await store.load();
  expect(store.state.get()).toMatchObject({ desk: null, callFailed: true });
  main.fails = false;
  await store.load();
  expect(store.state.get().callFailed).toBe(false);
});

test('connecting leads back to the ideas, a refusal does not', async () => {
  const { store, main } = openStore();
  await store.load();
  store.showPage('account');
  main.fails = true;
  expect(
    await store.connect({
      baseUrl: 'http://a',
      apiCode: 'x',
      storeReadable: false,
      mayBeClear: false,
    }),
  ).toBeNull();
  expect(store.state.get().page).toBe('account');
  main.fails = false;
  await store.connect({
    baseUrl: 'http://a',
    apiCode: 'x',
    storeReadable: false,
    mayBeClear: false,
  });
  expect(store.state.get().page).toBe('ideas');
});

test('a stopped store hears nothing more', () => {
  const { store, listening } = openStore();
  store.stop();
  expect(new Set(Object.values(listening).map(({ size }) => size))).toEqual(new Set([0]));
});

test('an opened idea’s details are asked for once for each of its versions', async () => {
  const { store, asked, push } = openStore();
  await store.load();
  store.openIdea('unread');
  const details = () => asked.filter((line) => line === 'idea:detail "unread"').length;
  push('ideas:changed', writeJson({ ideas: [{ ...unread, unread: false }], goneIds: [] }));
  expect(details()).toBe(1);
  push('ideas:changed', writeJson({ ideas: [{ ...unread, version: 2 }], goneIds: [] }));
  expect(details()).toBe(2);
  await expect.poll(() => store.state.get().detail?.ideaId).toBe('unread');
});

test('a decision names the version that the user saw, and the same one again takes it back', async () => {
  const { store, asked } = openStore();
  await store.load();
  store.actions.decide(unread, 'taken');
  const decision = { ...noMarks, decision: { kind: 'taken', ...seen } } as const;
  store.actions.decide({ ...unread, marks: decision }, 'taken');
  expect(asked.filter((line) => line.startsWith('idea:mark ')).map(askOf)).toEqual([
    { ideaId: 'unread', mark: { kind: 'decision', decision: 'taken', version: 1 } },
    { ideaId: 'unread', mark: { kind: 'decision', decision: null, version: 1 } },
  ]);
});

test('what was done is said, and what failed is not said to be done', async () => {
  const { store, main } = openStore();
  await store.load();
  store.actions.copy(unread, 'text');
  await expect.poll(() => store.state.get().said?.text).toBe('Copied');
  main.fails = true;
  store.actions.mute({ kind: 'instrument', value: 'AMD' });
  await expect.poll(() => store.state.get().callFailed).toBe(true);
  expect(store.state.get().said?.text).toBe('Copied');
});

const bookmark: Bookmark = {
  page: 'settings',
  openedId: 'unread',
  cursorId: 'unread',
  onlyIds: null,
  query: { ...emptyQuery, text: 'amd' },
  listPlace: { row: 'idea unread', offset: -8, seenUpToMs: 0 },
};

test('a new page goes on where the one before kept its bookmark', async () => {
  const { store, main } = openStore();
  main.bookmark = bookmark;
  await store.load();
  expect(store.state.get()).toMatchObject({
    page: 'settings',
    opened: { ideaId: 'unread' },
    cursor: { ideaId: 'unread' },
    query: { text: 'amd' },
  });
  expect(store.listPlace()).toEqual(bookmark.listPlace);
});

test('a pop-up that was clicked while the page was being made comes before its bookmark', async () => {
  const { store, main, push } = openStore();
  main.bookmark = bookmark;
  const loading = store.load();
  push('idea:open', 'clicked');
  await loading;
  expect(store.state.get()).toMatchObject({
    page: 'ideas',
    opened: { ideaId: 'clicked' },
    query: emptyQuery,
  });
  expect(store.listPlace()).toBeNull();
});

test('what the user does is kept as a bookmark once it has settled, and nothing else is', async () => {
  vi.useFakeTimers();
  try {
    const { store, asked, push } = openStore();
    await store.load();
    const kept = () => asked.filter((line) => line.startsWith('bookmark:keep')).map(askOf);
    vi.runAllTimers();
    expect(kept()).toHaveLength(1);
    store.setQuery({ ...emptyQuery, text: 'a' });
    store.setQuery({ ...emptyQuery, text: 'am' });
    store.keepListPlace(bookmark.listPlace);
    expect(kept()).toHaveLength(1);
    vi.runAllTimers();
    expect(kept()).toHaveLength(2);
    expect(kept()[1]).toMatchObject({ query: { text: 'am' }, listPlace: bookmark.listPlace });
    push('ideas:changed', writeJson({ ideas: [scriptedIdea({ id: 'other' })], goneIds: [] }));
    vi.runAllTimers();
    expect(kept()).toHaveLength(2);
  } finally {
    vi.useRealTimers();
  }
});
