import { beforeEach, expect, test } from 'vitest';
import type { PauseView, QuietRange } from '../../preload/contract/silence.ts';
import { VirtualTime } from '../desk/model/virtual-time.ts';
import { keepSilence, type Silence } from './keep-silence.ts';
import type { LocalClock } from './local-clock.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Time 0 is a Monday's midnight. */
const clock: LocalClock = (atMs) => {
  const day = Math.floor(atMs / (24 * HOUR));
  return { weekday: day % 7, at: (later, minutes) => (day + later) * 24 * HOUR + minutes * MINUTE };
};

let time: VirtualTime;
let stored: PauseView;
let quietHours: readonly QuietRange[];
/** How far the wall clock has jumped from the time that passed. */
let jumpedMs: number;
/** How many timers were ever set. */
let timers: number;
/** What was to be seen after each change. */
let changes: (readonly [atMs: number, pause: PauseView['kind'], quietUntilMs: number | null])[];

beforeEach(() => {
  time = new VirtualTime();
  stored = { kind: 'off' };
  quietHours = [];
  jumpedMs = 0;
  timers = 0;
  changes = [];
});

function begin(): Silence {
  const silence: Silence = keepSilence({
    wallMs: () => time.nowMs + jumpedMs,
    clock,
    after: (ms, run) => {
      timers += 1;
      return time.after(ms, run);
    },
    quietHours: () => quietHours,
    stored: () => stored,
    store: (pause) => {
      stored = pause;
    },
    onChanged: () => changes.push([time.nowMs, silence.pause().kind, silence.quietUntilMs()]),
  });
  return silence;
}

test('a pause ends by itself at its time, and is forgotten', async () => {
  const silence = begin();
  silence.wish('15-minutes');
  expect(silence.reason()).toBe('paused');
  await time.pass(15 * MINUTE);
  expect(silence.reason()).toBeNull();
  expect(stored).toEqual({ kind: 'off' });
  expect(changes).toEqual([
    [0, 'on', null],
    [15 * MINUTE, 'off', null],
  ]);
});

test('a pause that ended while the app was closed is over when it is opened', () => {
  stored = { kind: 'on', untilMs: -1 };
  const silence = begin();
  expect(silence.pause()).toEqual({ kind: 'off' });
  expect(silence.reason()).toBeNull();
  expect(stored).toEqual({ kind: 'off' });
});

test('a pause that holds goes on when the app is opened again, and ends then', async () => {
  stored = { kind: 'on', untilMs: 5 * MINUTE };
  const silence = begin();
  silence.look();
  await time.pass(5 * MINUTE);
  expect(silence.reason()).toBeNull();
  expect(changes.at(-1)).toEqual([5 * MINUTE, 'off', null]);
});

test('a clock that jumps over the end is noticed within a minute', async () => {
  begin().wish('1-hour');
  jumpedMs = 8 * HOUR;
  await time.pass(MINUTE);
  expect(stored).toEqual({ kind: 'off' });
});

test('quiet hours begin and end by themselves, over midnight too', async () => {
  quietHours = [{ days: ['mon'], from: '22:00', to: '07:00' }];
  const silence = begin();
  silence.look();
  await time.pass(22 * HOUR);
  expect(silence.reason()).toBe('quiet-hours');
  await time.pass(9 * HOUR);
  expect(silence.reason()).toBeNull();
  expect(changes).toEqual([
    [0, 'off', null],
    [22 * HOUR, 'off', 31 * HOUR],
    [31 * HOUR, 'off', null],
  ]);
});

test('a pause that ends in quiet hours leaves it silent', async () => {
  quietHours = [{ days: ['mon'], from: '00:00', to: '00:20' }];
  const silence = begin();
  silence.wish('15-minutes');
  await time.pass(15 * MINUTE);
  expect(silence.reason()).toBe('quiet-hours');
  await time.pass(5 * MINUTE);
  expect(silence.reason()).toBeNull();
});

test('without quiet hours and pause no timer runs', () => {
  const silence = begin();
  silence.look();
  silence.wish('until-resumed');
  silence.wish('resume');
  expect(timers).toBe(0);
});
