import type { MenuItemConstructorOptions } from 'electron';
import { expect, test } from 'vitest';
import { type TrayActions, trayMenu } from './tray-menu.ts';
import { ideaViewWith, nowMs, trayViewWith } from './tray-view.fixture.ts';
import type { TrayView } from './tray-view.ts';

function menuOf(over: Partial<TrayView> = {}) {
  const done: string[] = [];
  const actions: TrayActions = {
    open: () => done.push('open'),
    openIdea: (ideaId) => done.push(`open ${ideaId}`),
    openSettings: () => done.push('settings'),
    pause: (wish) => done.push(`pause ${wish}`),
    reconnectNow: () => done.push('reconnect'),
    checkForUpdates: () => done.push('check for updates'),
    restartToUpdate: () => done.push('restart'),
    quit: () => done.push('quit'),
  };
  const items = trayMenu(trayViewWith(over), actions, nowMs);
  return { items, done, labels: labelsOf(items) };
}

const labelsOf = (items: readonly MenuItemConstructorOptions[]) =>
  items.filter(({ type }) => type !== 'separator').map(({ label }) => label);

const submenuOf = (item: MenuItemConstructorOptions | undefined) =>
  Array.isArray(item?.submenu) ? item.submenu : expect.unreachable();

function click(items: readonly MenuItemConstructorOptions[], label: string) {
  const item = items.find((candidate) => candidate.label === label);
  // Electron hands over the item, the window and the event; these clicks need none of them.
  Reflect.apply(item?.click ?? expect.unreachable, undefined, []);
}

const amd = ideaViewWith({ idea_id: 'amd' }, { unread: false });

test('the first line says the state in words and cannot be clicked', () => {
  const { items } = menuOf({ lastIdeaAtMs: nowMs - 180_000 });
  expect(items[0]).toEqual({ label: 'Live, last idea 3 min ago', enabled: false });
});

test('the menu offers everything that the app can do without its window', () => {
  const { items, labels, done } = menuOf({ lastIdeas: [amd] });
  expect(labels).toEqual([
    'Live',
    'Open HTI Notifier',
    'AMD  Buy limit  289.38285',
    'Pause pop-ups',
    'Reconnect now',
    'Settings…',
    'Check for updates…',
    'Quit',
  ]);
  for (const label of labels) {
    if (label !== 'Live' && label !== 'Pause pop-ups') click(items, label ?? '');
  }
  expect(done).toEqual(['open', 'open amd', 'reconnect', 'settings', 'check for updates', 'quit']);
});

test('an idea says whether it is unread and whether it is over', () => {
  const unread = ideaViewWith({}, { unread: true });
  const expired = ideaViewWith({}, { unread: false, freshness: 'expired' });
  const { labels } = menuOf({ lastIdeas: [unread, expired] });
  expect(labels.slice(2, 4)).toEqual([
    '●  AMD  Buy limit  289.38285',
    'AMD  Buy limit  289.38285  Expired',
  ]);
});

test('an unknown entry is left out, never 0', () => {
  const { labels } = menuOf({ lastIdeas: [ideaViewWith({ PRICE: '' }, { unread: false })] });
  expect(labels[2]).toBe('AMD  Buy limit');
});

test('an ampersand stays a letter', () => {
  const sp = ideaViewWith({ INSTRUMENT: 'S&P 500', PRICE: '' }, { unread: false });
  expect(menuOf({ lastIdeas: [sp] }).labels[2]).toBe('S&&P 500  Buy limit');
});

test('two ideas that read alike are two different menus', () => {
  const other = ideaViewWith({ idea_id: 'other' }, { unread: false });
  const [one, two] = [amd, other].map((idea) =>
    JSON.stringify(menuOf({ lastIdeas: [idea] }).items),
  );
  expect(one).not.toBe(two);
});

test('pop-ups are paused for a time or until resumed', () => {
  const { items, done } = menuOf();
  const submenu = submenuOf(items.find(({ label }) => label === 'Pause pop-ups'));
  expect(labelsOf(submenu)).toEqual([
    'For 15 minutes',
    'For 1 hour',
    'Until tomorrow 8:00',
    'Until resumed',
  ]);
  for (const { label = '' } of submenu) click(submenu, label);
  expect(done).toEqual([
    'pause 15-minutes',
    'pause 1-hour',
    'pause until-tomorrow',
    'pause until-resumed',
  ]);
});

test('a pause is ended with one click, and only a pause can be', () => {
  const { items, labels, done } = menuOf({ pause: { kind: 'on', untilMs: null } });
  expect(labels).toContain('Resume pop-ups');
  click(items, 'Resume pop-ups');
  expect(done).toEqual(['pause resume']);
  expect(menuOf({ quietUntilMs: nowMs + 1 }).labels).not.toContain('Resume pop-ups');
});

test('without an account there is nothing to reconnect', () => {
  const { items } = menuOf({ feed: { kind: 'signed-out' } });
  expect(items.find(({ label }) => label === 'Reconnect now')).toMatchObject({ enabled: false });
});

const release = { version: '0.2.0', notes: null };

test('the entry for updates says how far one is, in steps that leave an open menu alone', () => {
  const entryOf = (update: TrayView['update']) => menuOf({ update }).items.at(-3);
  expect(entryOf({ kind: 'checking' })).toEqual({ label: 'Looking for updates…', enabled: false });
  expect(entryOf({ kind: 'downloading', release, percent: 42 })).toEqual({
    label: 'Downloading 0.2.0: 40 %',
    enabled: false,
  });
  expect(entryOf({ kind: 'restarting' })).toMatchObject({ enabled: false });
});

test('an update that is ready is put in place from the menu', () => {
  const { items, done } = menuOf({ update: { kind: 'ready', release } });
  click(items, 'Restart to update to 0.2.0');
  expect(done).toEqual(['restart']);
});

test('an update that has to be fetched opens the settings, which say where from', () => {
  const page = 'https://github.com/owner/repo/releases/latest';
  const { items, done } = menuOf({ update: { kind: 'told', release, why: 'deb', page } });
  click(items, 'Version 0.2.0 is available…');
  expect(done).toEqual(['settings']);
});

test.each<TrayView['update']>([
  { kind: 'none', why: 'development' },
  { kind: 'off' },
  { kind: 'idle' },
  { kind: 'failed', why: 'unreachable' },
  { kind: 'refused', version: '0.2.0' },
])('updates that are $kind can be asked for', (update) => {
  const { items, done } = menuOf({ update });
  click(items, 'Check for updates…');
  expect(done).toEqual(['check for updates']);
});
