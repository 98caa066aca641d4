import { expect, test } from 'vitest';
import { feedDetails } from './feed-details.ts';

test('a line says which attempt it is and why, not the time of the next, which jitter makes new', () => {
  const why = { kind: 'http', status: 503, message: null } as const;
  const first = feedDetails({
    kind: 'reconnecting',
    attempt: 2,
    nextTryAtMs: 1,
    why,
    lastHeardAtMs: null,
  });
  expect(first).toEqual({ attempt: 2, why: 'http', status: 503 });
  expect(
    feedDetails({ kind: 'reconnecting', attempt: 2, nextTryAtMs: 9, why, lastHeardAtMs: null }),
  ).toEqual(first);
});

test('a halt is told with the words of the server', () => {
  const why = { kind: 'bad-code', message: 'Invalid API code.' } as const;
  expect(feedDetails({ kind: 'halted', why, lastHeardAtMs: null })).toEqual({
    why: 'bad-code',
    message: 'Invalid API code.',
  });
});

test('pings make no lines', () => {
  const live = { kind: 'live', sinceMs: 1 } as const;
  expect(feedDetails({ ...live, lastHeardAtMs: 5 })).toEqual(
    feedDetails({ ...live, lastHeardAtMs: 7 }),
  );
});
