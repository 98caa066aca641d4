import { words } from './catalogue.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** A length of time in its largest unit, rounded down: "14 s", "3 min", "2 h", "5 d". Never negative. */
export function formatSpan(ms: number): string {
  const span = Math.max(0, ms);
  if (span < minute) return words.time.seconds(Math.floor(span / second));
  if (span < hour) return words.time.minutes(Math.floor(span / minute));
  if (span < day) return words.time.hours(Math.floor(span / hour));
  return words.time.days(Math.floor(span / day));
}

/** As `formatSpan`, with the minutes of hours: a trader acts on what is left. */
export function formatTimeLeft(ms: number): string {
  if (ms < hour || ms >= day) return formatSpan(ms);
  const minutes = Math.floor((ms % hour) / minute);
  const hours = Math.floor(ms / hour);
  return minutes === 0 ? words.time.hours(hours) : words.time.hoursAndMinutes(hours, minutes);
}

/**
 * How long ago, or how soon: "just now" within 5 s, "3 min ago", "in 12 min".
 * Both times are wall-clock milliseconds of the same clock.
 */
export function formatAge(atMs: number, nowMs: number): string {
  const ageMs = nowMs - atMs;
  if (Math.abs(ageMs) < 5 * second) return words.time.justNow;
  return ageMs > 0 ? words.time.ago(formatSpan(ageMs)) : words.time.in(formatSpan(-ageMs));
}

/** The wait until a moment, counted up to whole seconds: "in 8 s", or "now" once it is reached. */
export function formatWait(atMs: number, nowMs: number): string {
  const waitMs = Math.ceil((atMs - nowMs) / second) * second;
  return waitMs <= 0 ? words.time.now : words.time.in(formatSpan(waitMs));
}
