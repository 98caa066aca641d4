import type { Price } from '../contract/idea-view.ts';
import { words } from './catalogue.ts';
import { perLocale } from './locale.ts';

const plainDecimal = /^([+-]?)(\d+)(?:\.(\d+))?$/;

const separators = perLocale((locale) => {
  // Latin digits everywhere: the digits behind the separator are the server's own.
  const format = new Intl.NumberFormat(locale, { numberingSystem: 'latn' });
  const decimal = format.formatToParts(1.5).find((part) => part.type === 'decimal')?.value ?? '.';
  return { group: (whole: bigint) => format.format(whole), decimal };
});

/** A price with exactly the digits sent, grouped and separated as the locale does; "–" when unknown. */
export function formatPrice(price: Price | null): string {
  return price === null ? words.nothing : formatPriceText(price.text);
}

/**
 * Groups the digits of a decimal as sent; any other text (an exponent, say) stays as it is.
 * The fraction never passes through a number, so no digit is added, lost or rounded.
 */
export function formatPriceText(text: string): string {
  const parts = plainDecimal.exec(text);
  if (!parts) return text;
  const [, sign = '', whole = '', fraction] = parts;
  const { group, decimal } = separators();
  const grouped = group(BigInt(whole));
  return fraction === undefined ? sign + grouped : sign + grouped + decimal + fraction;
}
