import type { PauseView, PauseWish } from '../../preload/contract/silence.ts';
import type { LocalClock } from './local-clock.ts';

const MINUTE_MS = 60_000;
const EIGHT_O_CLOCK = 8 * 60;

/** The pause that is asked for at `nowMs`, milliseconds since the Unix epoch. */
export function pauseFrom(wish: PauseWish, nowMs: number, clock: LocalClock): PauseView {
  switch (wish) {
    case '15-minutes':
      return { kind: 'on', untilMs: nowMs + 15 * MINUTE_MS };
    case '1-hour':
      return { kind: 'on', untilMs: nowMs + 60 * MINUTE_MS };
    case 'until-tomorrow':
      return { kind: 'on', untilMs: clock(nowMs).at(1, EIGHT_O_CLOCK) };
    case 'until-resumed':
      return { kind: 'on', untilMs: null };
    case 'resume':
      return { kind: 'off' };
  }
}

/** What is left of a pause; it is over at the very millisecond at which it ends. */
export function pauseAt(pause: PauseView, nowMs: number): PauseView {
  const isOver = pause.kind === 'on' && pause.untilMs !== null && nowMs >= pause.untilMs;
  return isOver ? { kind: 'off' } : pause;
}
