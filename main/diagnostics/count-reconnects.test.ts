import { expect, test } from 'vitest';
import type { FeedState } from '../../preload/contract/feed-state.ts';
import { countReconnects } from './count-reconnects.ts';

const live: FeedState = { kind: 'live', sinceMs: 0, lastHeardAtMs: 0 };
const waiting: FeedState = {
  kind: 'reconnecting',
  attempt: 1,
  nextTryAtMs: 0,
  why: { kind: 'ended' },
  lastHeardAtMs: null,
};

test('each loss of an open stream counts once, however many tries follow', () => {
  const reconnects = countReconnects();
  for (const state of [live, waiting, { ...waiting, attempt: 2 }, live, waiting]) {
    reconnects.note(state);
  }
  expect(reconnects.count()).toBe(2);
});

test('a stream that was silent for a while was not lost', () => {
  const reconnects = countReconnects();
  const quiet: FeedState = { kind: 'stale', lastHeardAtMs: 0, isReconnecting: false };
  for (const state of [live, quiet, live, quiet]) reconnects.note(state);
  expect(reconnects.count()).toBe(0);
  reconnects.note({ ...quiet, isReconnecting: true });
  expect(reconnects.count()).toBe(1);
});

test('a stream that never opened, or that the user closed, was not lost', () => {
  const reconnects = countReconnects();
  for (const state of [waiting, live, { kind: 'signed-out' } as const]) reconnects.note(state);
  expect(reconnects.count()).toBe(0);
});
