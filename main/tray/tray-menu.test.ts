import { expect, test } from 'vitest';
import type { FeedState } from '../../preload/contract/feed-state.ts';
import { trayIcon } from './tray-icon.ts';
import { type TrayActions, trayMenu, trayStateLine, type TrayView } from './tray-menu.ts';

const nowMs = Date.UTC(2026, 3, 22, 13, 24);
const live: FeedState = { kind: 'live', sinceMs: nowMs, lastHeardAtMs: nowMs };
const view = (over: Partial<TrayView> = {}): TrayView => ({
  feed: live,
  popUpsPaused: false,
  lastIdeaAtMs: null,
  ...over,
});

function recorded() {
  const done: string[] = [];
  const actions: TrayActions = {
    open: () => done.push('open'),
    pause: (wish) => done.push(`pause ${wish}`),
    reconnectNow: () => done.push('reconnect'),
    quit: () => done.push('quit'),
  };
  return { done, actions };
}

const labels = (of: TrayView) => trayMenu(of, recorded().actions, nowMs).map((item) => item.label);

test('the first line says the state in words and cannot be clicked', () => {
  const lastIdeaAtMs = nowMs - 180_000;
  const [first] = trayMenu(view({ lastIdeaAtMs }), recorded().actions, nowMs);
  expect(first).toEqual({ label: 'Live, last idea 3 min ago', enabled: false });
});

test('a pause is part of the state', () => {
  expect(trayStateLine(view({ popUpsPaused: true }), nowMs)).toBe('Live, pop-ups paused');
});

test('the age of the last idea is not told of a feed that is down', () => {
  const offline = view({
    feed: { kind: 'offline', nextTryAtMs: nowMs, lastHeardAtMs: null },
    lastIdeaAtMs: nowMs,
  });
  expect(trayStateLine(offline, nowMs)).not.toContain('last idea');
});

test('the menu opens, pauses, reconnects and quits', () => {
  expect(labels(view())).toEqual([
    'Live',
    undefined,
    'Open HTI Notifier',
    'Pause pop-ups',
    'Reconnect now',
    undefined,
    'Quit',
  ]);
});

test('the check mark tells whether pop-ups are paused, and a click turns it over', () => {
  const { done, actions } = recorded();
  const item = trayMenu(view({ popUpsPaused: true }), actions, nowMs)[3];
  expect(item).toMatchObject({ type: 'checkbox', checked: true });
  // Electron hands over the item, the window and the event; this click needs none of them.
  Reflect.apply(item?.click ?? expect.unreachable, undefined, []);
  expect(done).toEqual(['pause resume']);
});

test('without an account there is nothing to reconnect', () => {
  const signedOut = trayMenu(view({ feed: { kind: 'signed-out' } }), recorded().actions, nowMs);
  expect(signedOut[4]).toMatchObject({ label: 'Reconnect now', enabled: false });
});

const down: readonly FeedState[] = [
  { kind: 'connecting' },
  { kind: 'catching-up', why: null },
  { kind: 'stale', lastHeardAtMs: nowMs },
  {
    kind: 'reconnecting',
    attempt: 1,
    nextTryAtMs: nowMs,
    why: { kind: 'ended' },
    lastHeardAtMs: null,
  },
  { kind: 'offline', nextTryAtMs: nowMs, lastHeardAtMs: null },
  { kind: 'signed-out' },
  { kind: 'halted', why: { kind: 'bad-code', message: null }, lastHeardAtMs: null },
];

test.each(down)('a feed that is $kind never has the icon of a live or a paused one', (feed) => {
  for (const popUpsPaused of [false, true]) {
    expect(['reconnecting', 'off']).toContain(trayIcon(view({ feed, popUpsPaused })));
  }
});

test('a live feed shows whether pop-ups are paused', () => {
  expect(trayIcon(view())).toBe('live');
  expect(trayIcon(view({ popUpsPaused: true }))).toBe('paused');
});
