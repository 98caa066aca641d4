import { words } from './catalogue.ts';
import { perLocale } from './locale.ts';

/** What is not zero never reads as zero: where both decimals are 0, the first digit that is not is shown. */
const neverZero = { maximumSignificantDigits: 1, roundingPriority: 'morePrecision' } as const;
const twoDecimals = { maximumFractionDigits: 2, ...neverZero } as const;
const percentStyle = { style: 'percent', ...twoDecimals } as const;
const plain = perLocale((locale) => new Intl.NumberFormat(locale, percentStyle));
const withSign = perLocale(
  (locale) => new Intl.NumberFormat(locale, { ...percentStyle, signDisplay: 'exceptZero' }),
);
const ratioFormat = perLocale(
  (locale) => new Intl.NumberFormat(locale, { minimumFractionDigits: 2, ...twoDecimals }),
);

interface PercentOptions {
  /** Put a + before what is above zero. */
  readonly signed?: boolean;
}

/** Percent (90 means 90 %) in the locale's way, at most two decimals; "–" when unknown. */
export function formatPercent(
  percent: number | null,
  { signed = false }: PercentOptions = {},
): string {
  if (percent === null || !Number.isFinite(percent)) return words.nothing;
  const format = signed ? withSign() : plain();
  // A real minus is as wide as the plus, so that signs stand under each other.
  return format.format(percent / 100).replace('-', '−');
}

/** Reward-to-risk with two decimals; "–" when unknown. */
export function formatRatio(ratio: number | null): string {
  if (ratio === null || !Number.isFinite(ratio)) return words.nothing;
  return ratioFormat().format(ratio);
}
