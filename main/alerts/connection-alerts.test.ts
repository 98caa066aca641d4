import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import type { FeedState, HaltReason } from '../../preload/contract/feed-state.ts';
import {
  type ConnectionEffect,
  type ConnectionLook,
  noOutage,
  watchOutage,
} from './connection-alerts.ts';

const live: FeedState = { kind: 'live', sinceMs: 0, lastHeardAtMs: 0 };
const reconnecting: FeedState = {
  kind: 'reconnecting',
  attempt: 1,
  nextTryAtMs: 0,
  why: { kind: 'ended' },
  lastHeardAtMs: null,
};
const catchingUp: FeedState = { kind: 'catching-up', why: null };
const halted = (kind: HaltReason['kind']): FeedState => ({
  kind: 'halted',
  why: { kind, message: '' },
  lastHeardAtMs: null,
});

/** Tells what becomes of the connection second by second, and what was told of it. */
function story(patienceMs = 60_000) {
  let outage = noOutage;
  const told: (readonly [second: number, what: ConnectionEffect['do']])[] = [];
  const at = (second: number, feed: FeedState, over: Partial<ConnectionLook> = {}) => {
    const look = { feed, monoMs: second * 1000, patienceMs, isSilent: false, ...over };
    const step = watchOutage(outage, look);
    outage = step.next;
    if (step.effect !== null) told.push([second, step.effect.do]);
    return step;
  };
  return { at, told };
}

test('a feed that is down for the patience is told once, and taken back when it is live', () => {
  const { at, told } = story();
  at(0, live);
  expect(at(10, reconnecting).lookInMs).toBe(60_000);
  expect(at(40, reconnecting).lookInMs).toBe(30_000);
  expect(at(70, reconnecting).effect).toEqual({ do: 'tell-down', forMs: 60_000 });
  expect(at(100, reconnecting).lookInMs).toBeNull();
  at(120, live);
  expect(told).toEqual([
    [70, 'tell-down'],
    [120, 'withdraw'],
  ]);
});

test('a feed that comes back in time is told nothing of', () => {
  const { at, told } = story();
  at(0, reconnecting);
  at(59, live);
  at(61, reconnecting);
  at(120, reconnecting);
  expect(told).toEqual([]);
});

test('what stands on the screen is taken back as soon as the stream is open again', () => {
  const { at, told } = story();
  at(0, reconnecting);
  at(60, reconnecting);
  at(61, catchingUp);
  expect(told.at(-1)).toEqual([61, 'withdraw']);
});

test('a server that lets us in and drops us before History counts as down from the first drop', () => {
  const { at, told } = story();
  for (const second of [0, 20, 40]) {
    at(second, reconnecting);
    expect(at(second + 10, catchingUp).lookInMs).toBeNull();
  }
  at(60, reconnecting);
  expect(told).toEqual([[60, 'tell-down']]);
});

test('a halt is told at once, in the place of an outage, and not again at each rare check', () => {
  const { at, told } = story();
  at(0, reconnecting);
  at(60, reconnecting);
  at(65, halted('bad-code'));
  at(1000, { kind: 'connecting' });
  at(1001, halted('bad-code'));
  at(1002, halted('profile-expired'));
  at(1100, live);
  expect(told).toEqual([
    [60, 'tell-down'],
    [65, 'tell-halted'],
    [1002, 'tell-halted'],
    [1100, 'withdraw'],
  ]);
});

test('sleep is no outage, and after it the patience begins anew', () => {
  const { at, told } = story();
  at(0, reconnecting);
  at(30, { kind: 'paused', lastHeardAtMs: null });
  expect(at(9_000, { kind: 'connecting' }).lookInMs).toBe(60_000);
  expect(told).toEqual([]);
});

test('without an account there is nothing to miss: what was told is taken back', () => {
  const { at, told } = story();
  at(0, halted('bad-code'));
  at(5, { kind: 'signed-out' });
  at(500, { kind: 'signed-out' });
  expect(told.map(([, what]) => what)).toEqual(['tell-halted', 'withdraw']);
});

test('what is to be told during a pause is told at its end, if it still holds', () => {
  const { at, told } = story();
  at(0, reconnecting);
  at(60, reconnecting, { isSilent: true });
  at(90, reconnecting);
  at(100, live);
  at(110, halted('profile-expired'), { isSilent: true });
  at(120, halted('profile-expired'));
  expect(told).toEqual([
    [90, 'tell-down'],
    [100, 'withdraw'],
    [120, 'tell-halted'],
  ]);
});

const feeds = constantFrom<FeedState>(
  live,
  reconnecting,
  catchingUp,
  halted('bad-code'),
  halted('server-stop'),
  { kind: 'signed-out' },
  { kind: 'paused', lastHeardAtMs: null },
  { kind: 'connecting' },
  { kind: 'offline', nextTryAtMs: 0, lastHeardAtMs: null },
);

test('whatever the feed does, no pop-up stands while it is live or signed out, and none is shown twice', () => {
  const moment = record({ feed: feeds, passed: integer({ min: 0, max: 90 }) });
  assert(
    property(array(moment, { maxLength: 40 }), (moments) => {
      const { at, told } = story();
      let second = 0;
      for (const { feed, passed } of moments) {
        second += passed;
        at(second, feed);
        const stands = told.at(-1)?.[1] ?? 'withdraw';
        if (feed.kind === 'live' || feed.kind === 'signed-out') expect(stands).toBe('withdraw');
        if (feed.kind === 'halted') expect(stands).toBe('tell-halted');
      }
      const kinds = told.map(([, what]) => what);
      for (const [place, kind] of kinds.entries()) {
        if (kind === 'tell-down') expect(kinds[place - 1] ?? 'withdraw').toBe('withdraw');
        if (kind === 'withdraw') expect(kinds[place - 1]).toMatch(/^tell/);
      }
    }),
  );
});
