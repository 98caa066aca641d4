import { array, assert, integer, property, record, subarray, type Arbitrary } from 'fast-check';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { type QuietRange, weekdays } from '../../preload/contract/silence.ts';
import { type LocalClock, localClock } from './local-clock.ts';
import { quietUntil } from './quiet-hours.ts';

const zone = process.env['TZ'];
process.env['TZ'] = 'America/New_York';
afterAll(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

const until = (ranges: readonly QuietRange[], now: string): string | null => {
  const untilMs = quietUntil(ranges, Date.parse(now), localClock);
  return untilMs === null ? null : new Date(untilMs).toISOString().slice(0, 16);
};
const night: QuietRange = { days: ['mon'], from: '22:00', to: '07:00' };

// 20 April 2026 is a Monday; in New York it is UTC-4.
test.each([
  ['before it begins', '2026-04-21T01:59:59Z', null],
  ['as it begins', '2026-04-21T02:00:00Z', '2026-04-21T11:00'],
  ['after midnight', '2026-04-21T08:00:00Z', '2026-04-21T11:00'],
  ['as it ends', '2026-04-21T11:00:00Z', null],
  ['in the night before, which is not named', '2026-04-20T08:00:00Z', null],
  ['in the night after', '2026-04-22T03:00:00Z', null],
])('a range over midnight belongs to the day on which it begins: %s', (_name, now, end) => {
  expect(until([night], now)).toBe(end);
});

test('ranges that touch or overlap are one quiet time', () => {
  const evening: QuietRange = { days: ['mon'], from: '17:00', to: '22:00' };
  const late: QuietRange = { days: ['mon'], from: '21:00', to: '23:00' };
  expect(until([night, evening, late], '2026-04-20T22:00:00Z')).toBe('2026-04-21T11:00');
});

test('a range that ends when it begins lasts a whole day', () => {
  const sunday: QuietRange = { days: ['sun'], from: '00:00', to: '00:00' };
  expect(until([sunday], '2026-04-26T16:00:00Z')).toBe('2026-04-27T04:00');
  expect(until([sunday], '2026-04-27T04:00:00Z')).toBeNull();
});

test('quiet hours keep to the clock when it is put forward or back', () => {
  const saturday: QuietRange = { days: ['sat'], from: '22:00', to: '07:00' };
  expect(until([saturday], '2026-03-08T05:00:00Z')).toBe('2026-03-08T11:00');
  expect(until([saturday], '2026-11-01T05:00:00Z')).toBe('2026-11-01T12:00');
});

test('a whole day lasts until its end, also where the clock skips that over midnight', () => {
  process.env['TZ'] = 'America/Nuuk';
  onTestFinished(() => {
    process.env['TZ'] = 'America/New_York';
  });
  const friday: QuietRange = { days: ['fri'], from: '23:01', to: '23:01' };
  // Saturday 23:00 is Sunday 00:00 already.
  expect(until([friday], '2027-03-28T00:59:59Z')).toBe('2027-03-28T01:01');
  expect(until([friday], '2027-03-28T01:00:59Z')).toBe('2027-03-28T01:01');
  expect(until([friday], '2027-03-28T01:01:00Z')).toBeNull();
});

test('quiet hours that never end name an end a week ahead, and cost no more', () => {
  const always: QuietRange = { days: weekdays, from: '00:00', to: '00:00' };
  const nowMs = Date.parse('2026-04-22T13:24:00Z');
  const endMs = quietUntil([always], nowMs, localClock) ?? 0;
  expect(endMs - nowMs).toBeGreaterThan(6 * 86_400_000);
});

/** A clock without daylight saving: minute 0 is a Monday's midnight. */
const plainClock: LocalClock = (atMs) => {
  const day = Math.floor(atMs / 86_400_000);
  return {
    weekday: ((day % 7) + 7) % 7,
    at: (daysLater, minutes) => ((day + daysLater) * 1440 + minutes) * 60_000,
  };
};
const time = integer({ min: 0, max: 1439 });
const written = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
interface Sketch {
  readonly days: readonly number[];
  readonly from: number;
  readonly to: number;
}
const range: Arbitrary<Sketch> = record({
  days: subarray([0, 1, 2, 3, 4, 5, 6]),
  from: time,
  to: time,
});
const quietRange = ({ days, from, to }: Sketch): QuietRange => ({
  days: days.flatMap((day) => weekdays[day] ?? []),
  from: written(from),
  to: written(to),
});

test.each(['America/New_York', 'Australia/Lord_Howe', 'America/Santiago', 'America/Nuuk'])(
  'also where the clocks of %s change, the end of a quiet time is one, and it is quiet until then',
  (zoneName) => {
    process.env['TZ'] = zoneName;
    onTestFinished(() => {
      process.env['TZ'] = 'America/New_York';
    });
    const quarterHour = integer({ min: Date.UTC(2026, 0), max: Date.UTC(2027, 0) }).map(
      (ms) => ms - (ms % 900_000),
    );
    assert(
      property(array(range, { maxLength: 3 }), quarterHour, (sketches, nowMs) => {
        const ranges = sketches.map(quietRange);
        const untilMs = quietUntil(ranges, nowMs, localClock);
        if (untilMs === null || untilMs - nowMs >= 6 * 86_400_000) return;
        expect(untilMs).toBeGreaterThan(nowMs);
        expect(quietUntil(ranges, untilMs - 1, localClock)).toBe(untilMs);
        expect(quietUntil(ranges, untilMs, localClock)).toBeNull();
      }),
      { numRuns: 1_000 },
    );
  },
);

test('it is quiet in exactly the minutes of the week that a range covers, until the first that none does', () => {
  const WEEK = 7 * 1440;
  assert(
    property(
      array(range, { maxLength: 4 }),
      integer({ min: WEEK, max: 2 * WEEK }),
      (sketches, minute) => {
        const quiet = new Set<number>();
        for (const { days, from, to } of sketches) {
          const length = to > from ? to - from : to + 1440 - from;
          for (const day of days) {
            for (let at = 0; at < length; at += 1) quiet.add((day * 1440 + from + at) % WEEK);
          }
        }
        const ranges = sketches.map(quietRange);
        const untilMs = quietUntil(ranges, minute * 60_000, plainClock);
        expect(untilMs !== null).toBe(quiet.has(minute % WEEK));
        if (untilMs === null || quiet.size === WEEK) return;
        let end = minute;
        while (quiet.has(end % WEEK)) end += 1;
        expect(untilMs / 60_000).toBe(end);
      },
    ),
  );
});
