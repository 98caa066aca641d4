import { expect, test } from 'vitest';
import { formatPercent, formatRatio } from './format-percent.ts';

test('an unknown percentage or ratio is a dash', () => {
  expect(formatPercent(null)).toBe('–');
  expect(formatPercent(Number.NaN)).toBe('–');
  expect(formatRatio(null)).toBe('–');
  expect(formatRatio(Number.POSITIVE_INFINITY)).toBe('–');
});

test('percent keeps at most two decimals', () => {
  expect(formatPercent(90, { locale: 'en-US' })).toBe('90%');
  expect(formatPercent(0.634, { locale: 'en-US' })).toBe('0.63%');
});

test('a signed percentage shows plus and a real minus', () => {
  expect(formatPercent(0.63, { signed: true, locale: 'en-US' })).toBe('+0.63%');
  expect(formatPercent(-1.27, { signed: true, locale: 'en-US' })).toBe('−1.27%');
  expect(formatPercent(0, { signed: true, locale: 'en-US' })).toBe('0%');
});

test('a ratio always has two decimals, so that ratios compare at a glance', () => {
  expect(formatRatio(0.5, 'en-US')).toBe('0.50');
  expect(formatRatio(2, 'de-DE')).toBe('2,00');
});
