import { perLocale } from './locale.ts';

const inUnit = (unit: 'byte' | 'kilobyte' | 'megabyte' | 'gigabyte') =>
  perLocale(
    (locale) => new Intl.NumberFormat(locale, { style: 'unit', unit, maximumSignificantDigits: 3 }),
  );
const byte = inUnit('byte');
const kilobyte = inUnit('kilobyte');
const megabyte = inUnit('megabyte');
const gigabyte = inUnit('gigabyte');

/** A size in bytes, in the unit that a person would take: thousands, as file managers count. */
export function formatBytes(bytes: number): string {
  if (bytes < 1e3) return byte().format(bytes);
  if (bytes < 1e6) return kilobyte().format(bytes / 1e3);
  return bytes < 1e9 ? megabyte().format(bytes / 1e6) : gigabyte().format(bytes / 1e9);
}
