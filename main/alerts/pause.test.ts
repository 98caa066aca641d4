import { afterAll, expect, test } from 'vitest';
import { localClock } from './local-clock.ts';
import { pauseAt, pauseFrom } from './pause.ts';

const zone = process.env['TZ'];
process.env['TZ'] = 'America/New_York';
afterAll(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

const nowMs = Date.UTC(2026, 3, 22, 13, 24);

test.each([
  ['15-minutes', 15 * 60_000],
  ['1-hour', 60 * 60_000],
] as const)('a pause of %s ends after that', (wish, ms) => {
  const pause = pauseFrom(wish, nowMs, localClock);
  expect(pause).toEqual({ kind: 'on', untilMs: nowMs + ms });
  expect(pauseAt(pause, nowMs + ms - 1)).toEqual(pause);
  expect(pauseAt(pause, nowMs + ms)).toEqual({ kind: 'off' });
});

test('a pause until resumed ends only when somebody does', () => {
  const pause = pauseFrom('until-resumed', nowMs, localClock);
  expect(pauseAt(pause, nowMs + 1e12)).toEqual({ kind: 'on', untilMs: null });
  expect(pauseFrom('resume', nowMs, localClock)).toEqual({ kind: 'off' });
});

test.each([
  ['on an ordinary day', '2026-04-22T13:24:00Z', '2026-04-23T12:00:00Z'],
  ['at the end of a year', '2026-12-31T20:00:00Z', '2027-01-01T13:00:00Z'],
  ['before the night that loses an hour', '2026-03-07T20:00:00Z', '2026-03-08T12:00:00Z'],
  ['before the night that gains an hour', '2026-10-31T20:00:00Z', '2026-11-01T13:00:00Z'],
  ['just after midnight', '2026-04-22T04:01:00Z', '2026-04-23T12:00:00Z'],
])('tomorrow is at 8:00 on the clock of this desk, %s', (_name, now, until) => {
  expect(pauseFrom('until-tomorrow', Date.parse(now), localClock)).toEqual({
    kind: 'on',
    untilMs: Date.parse(until),
  });
});
