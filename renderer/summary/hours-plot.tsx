import { words } from '../../preload/words/catalogue.ts';

interface HoursPlotProps {
  /** Ideas in each hour from midnight. */
  readonly perHour: readonly number[];
  readonly nowHour: number;
}

const barWidth = 3;
const step = 4;
const height = 16;

/** A day as 24 small bars: when the market of ideas was busy. */
export function HoursPlot({ perHour, nowHour }: HoursPlotProps) {
  const most = Math.max(1, ...perHour);
  const told = perHour.flatMap((count, hour) => (count > 0 ? words.summary.hour(hour, count) : []));
  return (
    <svg
      class="hours"
      width={perHour.length * step}
      height={height}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing of ours, no file
      role="img"
      aria-label={words.summary.perHour(told.join(', '))}
    >
      {perHour.map((count, hour) => {
        const bar = count === 0 ? 1 : Math.max(3, (count / most) * height);
        return (
          <rect
            // oxlint-disable-next-line react/no-array-index-key -- the hour is the identity
            key={hour}
            class={hourClass(count, hour, nowHour)}
            x={hour * step}
            y={height - bar}
            width={barWidth}
            height={bar}
          />
        );
      })}
    </svg>
  );
}

function hourClass(count: number, hour: number, nowHour: number): string {
  if (count === 0) return 'hours__none';
  return hour === nowHour ? 'hours__now' : 'hours__past';
}
