import {
  mostQuietRanges,
  type QuietRange,
  type Weekday,
  weekdays,
} from '../../preload/contract/silence.ts';

const clockTime = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Weekly quiet hours as the contract has them; null: they are not. */
export function readQuietHours(raw: unknown): readonly QuietRange[] | null {
  if (!Array.isArray(raw) || raw.length > mostQuietRanges) return null;
  const ranges = raw.map(readQuietRange);
  return ranges.every((range) => range !== null) ? ranges : null;
}

function readQuietRange(raw: unknown): QuietRange | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const { days, from, to } = raw as Readonly<Partial<Record<keyof QuietRange, unknown>>>;
  if (!isClockTime(from) || !isClockTime(to) || !Array.isArray(days)) return null;
  // Each day once and in the order of the week, however they were ticked.
  const known = weekdays.filter((day) => days.includes(day));
  return known.length === days.length
    ? { days: known satisfies readonly Weekday[], from, to }
    : null;
}

function isClockTime(raw: unknown): raw is string {
  return typeof raw === 'string' && clockTime.test(raw);
}
