import { type QuietRange, weekdays } from '../../preload/contract/silence.ts';
import type { LocalClock } from './local-clock.ts';

/** Ranges that touch make one quiet time; over a week of it is no end that anybody waits for. */
const LONGEST_MS = 7 * 24 * 60 * 60_000;

/**
 * When the quiet hours that hold at `nowMs` end, milliseconds since the Unix epoch; null: it is not
 * quiet. Quiet from the first millisecond of `from` until the last one before `to`.
 */
export function quietUntil(
  ranges: readonly QuietRange[],
  nowMs: number,
  clock: LocalClock,
): number | null {
  let untilMs = endOfRangesAt(ranges, nowMs, clock);
  for (let next = untilMs; next !== null && next - nowMs < LONGEST_MS;) {
    untilMs = next;
    next = endOfRangesAt(ranges, next, clock);
  }
  return untilMs;
}

/**
 * The latest end of the ranges that hold at this moment. A range began yesterday at the earliest, but
 * for a whole day whose end the clock skips over midnight (Greenland, in March).
 */
function endOfRangesAt(
  ranges: readonly QuietRange[],
  atMs: number,
  clock: LocalClock,
): number | null {
  const today = clock(atMs);
  const ends = ranges.flatMap(({ days, from, to }) => {
    const begin = minutesOf(from);
    const end = minutesOf(to);
    return [-2, -1, 0].flatMap((daysLater) => {
      const weekday = weekdays[(today.weekday + daysLater + 7) % 7];
      if (weekday === undefined || !days.includes(weekday)) return [];
      const endsAtMs = today.at(end > begin ? daysLater : daysLater + 1, end);
      return today.at(daysLater, begin) <= atMs && atMs < endsAtMs ? [endsAtMs] : [];
    });
  });
  return ends.length === 0 ? null : Math.max(...ends);
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
