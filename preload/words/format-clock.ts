import { perLocale } from './locale.ts';

const dayMs = 24 * 60 * 60 * 1000;

const clock = (style: Intl.DateTimeFormatOptions) =>
  perLocale((locale) => new Intl.DateTimeFormat(locale, style));

const time = clock({ hour: 'numeric', minute: '2-digit' });
const dayAndTime = clock({ month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' });
const day = clock({ weekday: 'short', month: 'short', day: 'numeric' });
const dayOfYear = clock({ weekday: 'short', year: 'numeric', month: 'short', day: 'numeric' });
const exact = clock({ dateStyle: 'medium', timeStyle: 'medium' });
const moment = clock({ dateStyle: 'medium', timeStyle: 'short' });
const newYork = clock({
  dateStyle: 'medium',
  timeStyle: 'medium',
  timeZone: 'America/New_York',
});

/** Beyond half a year a day without its year may be taken for another one. */
const sureOfYearMs = 180 * dayMs;

/**
 * A moment as the clock on this desk shows it, in the user's locale and time zone: the time alone
 * within 12 hours of now, with the day otherwise, and with the year where it could be mistaken.
 */
export function formatClock(atMs: number, nowMs: number): string {
  const awayMs = Math.abs(nowMs - atMs);
  if (awayMs < dayMs / 2) return time().format(atMs);
  return awayMs < sureOfYearMs ? dayAndTime().format(atMs) : formatMoment(atMs);
}

/** Day and time to the second, for where nothing may be left to guess. */
export function formatExactClock(atMs: number): string {
  return exact().format(atMs);
}

/** Day and time to the minute, with the year: for what may be far off. */
export function formatMoment(atMs: number): string {
  return moment().format(atMs);
}

/** A day without its time: "Mon, Apr 20", with the year where it could be mistaken. */
export function formatDay(atMs: number, nowMs: number): string {
  return (Math.abs(nowMs - atMs) < sureOfYearMs ? day : dayOfYear)().format(atMs);
}

/** Day and time to the second on the clock of New York, where the server's market is. */
export function formatNewYorkClock(atMs: number): string {
  return newYork().format(atMs);
}
