import { expect, test } from 'vitest';
import type { FeedState } from '../../preload/contract/feed-state.ts';
import { trayStateLine } from './tray-state-line.ts';
import { nowMs, trayViewWith } from './tray-view.fixture.ts';
import type { TrayView } from './tray-view.ts';

const line = (over: Partial<TrayView>, atMs = nowMs) =>
  // Newer systems part "9:52 AM" with a narrow space.
  trayStateLine(trayViewWith(over), atMs).replaceAll(' ', ' ');

const reconnecting: FeedState = {
  kind: 'reconnecting',
  attempt: 3,
  nextTryAtMs: nowMs + 8_000,
  why: { kind: 'network', fault: 'refused' },
  lastHeardAtMs: nowMs - 12 * 60_000,
};

test('a live feed says how old the last idea is', () => {
  expect(line({})).toBe('Live');
  expect(line({ lastIdeaAtMs: nowMs - 180_000 })).toBe('Live, last idea 3 min ago');
  expect(line({ lastIdeaAtMs: nowMs - 20_000 })).toBe('Live, last idea just now');
});

test('a feed that is down says why and when it was last heard, and not how old the last idea is', () => {
  expect(line({ feed: reconnecting, lastIdeaAtMs: nowMs })).toBe(
    'Reconnecting: nothing answers at the server address, last heard 12 min ago',
  );
});

test('nothing in the line runs by the second', () => {
  for (const feed of [
    reconnecting,
    { kind: 'stale', lastHeardAtMs: nowMs - 14_000, isReconnecting: true },
  ] as const) {
    expect(line({ feed }, nowMs + 5_000)).toBe(line({ feed }));
  }
  expect(line({ lastIdeaAtMs: nowMs }, nowMs + 59_000)).toBe(line({ lastIdeaAtMs: nowMs }));
});

test('a failed look at History is told with its reason', () => {
  const feed: FeedState = { kind: 'catching-up', why: { kind: 'timeout', of: 'history' } };
  expect(line({ feed })).toBe('Catching up with History: History did not answer in time');
});

test('a pause says when it ends, if it does', () => {
  expect(line({ pause: { kind: 'on', untilMs: null } })).toBe('Live, pop-ups paused');
  const untilMs = new Date(2026, 3, 22, 14, 5).getTime();
  expect(line({ pause: { kind: 'on', untilMs } }, untilMs - 900_000)).toBe(
    'Live, pop-ups paused until 2:05 PM',
  );
});

test('quiet hours are told where no pause is', () => {
  const quietUntilMs = new Date(2026, 3, 22, 8, 0).getTime();
  const atMs = quietUntilMs - 3_600_000;
  expect(line({ quietUntilMs }, atMs)).toBe('Live, quiet hours until 8:00 AM');
  expect(line({ quietUntilMs, pause: { kind: 'on', untilMs: null } }, atMs)).toBe(
    'Live, pop-ups paused',
  );
});

test('what the dot on the icon says is said in words too', () => {
  expect(line({ unreadCount: 2 })).toBe('Live, 2 unread');
});
