import { type Weekday, weekdays } from '../contract/silence.ts';
import { perLocale } from './locale.ts';

const formatter = perLocale(
  (locale) => new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }),
);

/** The first of January 2024 was a Monday. */
const monday = { year: 2024, month: 0, day: 1 };

/** A day of the week, short: "Mon". */
export function formatWeekday(weekday: Weekday): string {
  const { year, month, day } = monday;
  return formatter().format(Date.UTC(year, month, day + weekdays.indexOf(weekday)));
}
