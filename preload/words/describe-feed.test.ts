import { expect, test } from 'vitest';
import type { FeedState } from '../contract/feed-state.ts';
import { type FeedTone, describeFeed, feedTone, feedWords } from './describe-feed.ts';

const now = Date.UTC(2026, 3, 22, 13, 24);
const reconnecting: FeedState = {
  kind: 'reconnecting',
  attempt: 3,
  nextTryAtMs: now + 8000,
  why: { kind: 'network', fault: 'unreachable' },
  lastHeardAtMs: null,
};

const states: readonly (readonly [FeedState, FeedTone, string])[] = [
  [{ kind: 'signed-out' }, 'off', 'Signed out: no account is connected'],
  [{ kind: 'connecting' }, 'waiting', 'Connecting'],
  [
    { kind: 'catching-up', why: null },
    'waiting',
    'Catching up with History: older ideas may still be missing',
  ],
  [
    { kind: 'catching-up', why: { kind: 'timeout', of: 'history' } },
    'waiting',
    'Catching up with History: not read yet: History did not answer in time',
  ],
  [{ kind: 'live', sinceMs: now, lastHeardAtMs: now }, 'good', 'Live'],
  [
    { kind: 'stale', lastHeardAtMs: now - 14_000, isReconnecting: true },
    'bad',
    'No data for 14 s, reconnecting',
  ],
  [
    { kind: 'stale', lastHeardAtMs: now - 14_000, isReconnecting: false },
    'bad',
    'No data for 14 s',
  ],
  [reconnecting, 'bad', 'Reconnecting in 8 s (attempt 3): the server cannot be reached'],
  [
    { kind: 'offline', nextTryAtMs: now + 20_000, lastHeardAtMs: null },
    'bad',
    'Offline: this computer has no network; next try in 20 s',
  ],
  [
    { kind: 'halted', why: { kind: 'bad-code', message: null }, lastHeardAtMs: null },
    'bad',
    'Stopped: the API code was refused. Check the code and enter it again.',
  ],
  [
    {
      kind: 'halted',
      why: { kind: 'profile-expired', message: 'Expired on 2026-04-30.' },
      lastHeardAtMs: null,
    },
    'bad',
    'Stopped: the profile has expired. The server says “Expired on 2026-04-30”. Have it renewed, then reconnect.',
  ],
  [
    { kind: 'halted', why: { kind: 'server-stop', message: 'Maintenance' }, lastHeardAtMs: null },
    'bad',
    'Stopped by the server. The server says “Maintenance”. Reconnect once that is settled.',
  ],
  [{ kind: 'paused', lastHeardAtMs: null }, 'off', 'Paused while the computer sleeps'],
];

test.each(states)('%o is told as %s: "%s"', (state, tone, text) => {
  expect(feedTone(state)).toBe(tone);
  expect(describeFeed(state, now)).toBe(text);
});

test('only a live feed is ever told as good', () => {
  const good = states.filter(([state]) => feedTone(state) === 'good').map(([state]) => state.kind);
  expect(good).toEqual(['live']);
});

test('the headline, which is announced, does not change while the seconds run', () => {
  expect(feedWords(reconnecting, now).headline).toBe(feedWords(reconnecting, now + 3000).headline);
  expect(feedWords(reconnecting, now).detail).not.toBe(feedWords(reconnecting, now + 3000).detail);
});
