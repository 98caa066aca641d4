import type { Price } from '../contract/idea-view.ts';
import { words } from './catalogue.ts';

const plainDecimal = /^([+-]?)(\d+)(?:\.(\d+))?$/;

/** A price with exactly the digits sent, grouped and separated as the locale does; "–" when unknown. */
export function formatPrice(price: Price | null, locale?: string): string {
  return price === null ? words.nothing : formatPriceText(price.text, locale);
}

/**
 * Groups the digits of a decimal as sent; any other text (an exponent, say) stays as it is.
 * The fraction never passes through a number, so no digit is added, lost or rounded.
 */
export function formatPriceText(text: string, locale?: string): string {
  const parts = plainDecimal.exec(text);
  if (!parts) return text;
  const [, sign = '', whole = '', fraction] = parts;
  const { group, decimal } = separatorsOf(locale);
  const grouped = group(BigInt(whole));
  return fraction === undefined ? sign + grouped : sign + grouped + decimal + fraction;
}

interface Separators {
  readonly group: (whole: bigint) => string;
  readonly decimal: string;
}

const known = new Map<string | undefined, Separators>();

function separatorsOf(locale: string | undefined): Separators {
  const ready = known.get(locale);
  if (ready) return ready;
  // Latin digits everywhere: the digits behind the separator are the server's own.
  const format = new Intl.NumberFormat(locale, { numberingSystem: 'latn' });
  const decimal = format.formatToParts(1.5).find((part) => part.type === 'decimal')?.value ?? '.';
  const made: Separators = { group: (whole) => format.format(whole), decimal };
  known.set(locale, made);
  return made;
}
