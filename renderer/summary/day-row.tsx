import { useMemo } from 'preact/hooks';
import type { IdeaView } from '../../preload/contract/idea-view.ts';
import { words } from '../../preload/words/catalogue.ts';
import { formatDay } from '../../preload/words/format-clock.ts';
import { formatCount } from '../../preload/words/locale.ts';
import { dayBefore, dayOf } from '../../preload/words/day-of.ts';
import { HoursPlot } from './hours-plot.tsx';
import { summariseDay } from './summarise-day.ts';

interface DayRowProps {
  /** Any moment of the day, milliseconds since the Unix epoch. */
  readonly atMs: number;
  /** Those of that day in the list. */
  readonly ideas: readonly IdeaView[];
  readonly nowMs: number;
}

/** Stands above the ideas of one day and sums them up; today's in more detail. */
export function DayRow({ atMs, ideas, nowMs }: DayRowProps) {
  const { count, buys, sells, byPrefix, perHour } = useMemo(() => summariseDay(ideas), [ideas]);
  const isToday = dayOf(atMs) === dayOf(nowMs);
  return (
    <div class="day">
      <h2 class="day__name">{dayName(atMs, nowMs)}</h2>
      <p class="day__counts">
        <span>{words.list.ideas(count)}</span>
        <span class="visually-hidden">{words.summary.sides(buys, sells)}</span>
        <span aria-hidden="true">
          <span class="side--buy">▲ {formatCount(buys)}</span>{' '}
          <span class="side--sell">▼ {formatCount(sells)}</span>
        </span>
      </p>
      {isToday && <HoursPlot perHour={perHour} nowHour={new Date(nowMs).getHours()} />}
      {isToday && byPrefix.length > 1 && (
        <p class="day__strategies">
          {byPrefix.slice(0, shownStrategies).map(({ prefix, count: n }) => (
            <bdi key={prefix}>{words.summary.strategy(prefix, n)}</bdi>
          ))}
        </p>
      )}
    </div>
  );
}

const shownStrategies = 8;

function dayName(atMs: number, nowMs: number): string {
  const day = dayOf(atMs);
  if (day === dayOf(nowMs)) return words.time.today;
  if (day === dayOf(dayBefore(nowMs))) return words.time.yesterday;
  return formatDay(atMs, nowMs);
}
