import { perLocale } from './locale.ts';

const formatter = perLocale((locale) => new Intl.NumberFormat(locale));

/** A whole number as the locale groups its digits. */
export function formatCount(count: number): string {
  return formatter().format(count);
}
