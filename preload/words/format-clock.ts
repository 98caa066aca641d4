import { perLocale } from './locale.ts';

const dayMs = 24 * 60 * 60 * 1000;

const clock = (style: Intl.DateTimeFormatOptions) =>
  perLocale((locale) => new Intl.DateTimeFormat(locale, style));

const time = clock({ hour: 'numeric', minute: '2-digit' });
const dayAndTime = clock({ month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' });
const day = clock({ weekday: 'short', month: 'short', day: 'numeric' });
const exact = clock({ dateStyle: 'medium', timeStyle: 'medium' });
const moment = clock({ dateStyle: 'medium', timeStyle: 'short' });
const newYork = clock({
  dateStyle: 'medium',
  timeStyle: 'medium',
  timeZone: 'America/New_York',
});

/**
 * A moment as the clock on this desk shows it, in the user's locale and time zone: the time alone
 * within 12 hours of now, with the day otherwise.
 */
export function formatClock(atMs: number, nowMs: number): string {
  const near = Math.abs(nowMs - atMs) < dayMs / 2;
  return (near ? time : dayAndTime)().format(atMs);
}

/** Day and time to the second, for where nothing may be left to guess. */
export function formatExactClock(atMs: number): string {
  return exact().format(atMs);
}

/** Day and time to the minute, with the year: for what may be far off. */
export function formatMoment(atMs: number): string {
  return moment().format(atMs);
}

/** A day without its time: "Mon, Apr 20". */
export function formatDay(atMs: number): string {
  return day().format(atMs);
}

/** Day and time to the second on the clock of New York, where the server's market is. */
export function formatNewYorkClock(atMs: number): string {
  return newYork().format(atMs);
}
