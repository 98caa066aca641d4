import { words } from '../../preload/words/catalogue.ts';
import { formatDay } from '../../preload/words/format-clock.ts';
import { dayBefore, dayOf } from './day-of.ts';

interface DayRowProps {
  /** Any moment of the day, milliseconds since the Unix epoch. */
  readonly atMs: number;
  /** Ideas of that day in the list. */
  readonly count: number;
  readonly nowMs: number;
}

/** Stands above the ideas of one day. */
export function DayRow({ atMs, count, nowMs }: DayRowProps) {
  return (
    <h2 class="day">
      <span class="day__name">{dayName(atMs, nowMs)}</span>
      <span>{words.list.ideas(count)}</span>
    </h2>
  );
}

function dayName(atMs: number, nowMs: number): string {
  const day = dayOf(atMs);
  if (day === dayOf(nowMs)) return words.time.today;
  if (day === dayOf(dayBefore(nowMs))) return words.time.yesterday;
  return formatDay(atMs);
}
