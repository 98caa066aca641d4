import { expect, test } from 'vitest';
import { writeAsIn } from './locale.ts';
import { formatPercent, formatRatio } from './format-percent.ts';

test('an unknown percentage or ratio is a dash', () => {
  expect(formatPercent(null)).toBe('–');
  expect(formatPercent(Number.NaN)).toBe('–');
  expect(formatRatio(null)).toBe('–');
  expect(formatRatio(Number.POSITIVE_INFINITY)).toBe('–');
});

test('percent keeps at most two decimals', () => {
  expect(formatPercent(90)).toBe('90%');
  expect(formatPercent(0.634)).toBe('0.63%');
});

test('what is not zero does not read as zero', () => {
  expect(formatPercent(0.0037)).toBe('0.004%');
  expect(formatPercent(-0.0037, { signed: true })).toBe('−0.004%');
  expect(formatRatio(0.003)).toBe('0.003');
  expect(formatPercent(0)).toBe('0%');
  expect(formatRatio(0)).toBe('0.00');
});

test('a signed percentage shows plus and a real minus', () => {
  expect(formatPercent(0.63, { signed: true })).toBe('+0.63%');
  expect(formatPercent(-1.27, { signed: true })).toBe('−1.27%');
  expect(formatPercent(0, { signed: true })).toBe('0%');
});

test('a ratio always has two decimals, so that ratios compare at a glance', () => {
  expect(formatRatio(0.5)).toBe('0.50');
});

test('in Spanish the decimals follow a comma, and the sign of percent a space', () => {
  writeAsIn('es');
  expect(formatPercent(0.634)).toBe('0,63\u00A0%');
  expect(formatRatio(2)).toBe('2,00');
});
