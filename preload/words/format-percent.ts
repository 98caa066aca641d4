import { words } from './catalogue.ts';

interface PercentOptions {
  /** Put a + before what is above zero. */
  readonly signed?: boolean;
  readonly locale?: string;
}

/** Percent (90 means 90 %) in the locale's way, at most two decimals; "–" when unknown. */
export function formatPercent(percent: number | null, options: PercentOptions = {}): string {
  if (percent === null || !Number.isFinite(percent)) return words.nothing;
  // A real minus is as wide as the plus, so that signs stand under each other.
  return formatterOf(options)
    .format(percent / 100)
    .replace('-', '−');
}

/** Reward-to-risk with two decimals; "–" when unknown. */
export function formatRatio(ratio: number | null, locale?: string): string {
  if (ratio === null || !Number.isFinite(ratio)) return words.nothing;
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  }).format(ratio);
}

const made = new Map<string, Intl.NumberFormat>();

function formatterOf({ signed = false, locale }: PercentOptions): Intl.NumberFormat {
  const key = `${signed} ${locale}`;
  const known = made.get(key);
  if (known) return known;
  const formatter = new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: 2,
    signDisplay: signed ? 'exceptZero' : 'auto',
  });
  made.set(key, formatter);
  return formatter;
}
