import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeAsIn } from './locale.ts';
import { formatPrice, formatPriceText } from './format-price.ts';

test('an unknown price is a dash and never a zero', () => {
  expect(formatPrice(null)).toBe('–');
});

test('the digits after the point are those that the server sent', () => {
  expect(formatPrice({ value: 286.1, text: '286.10' })).toBe('286.10');
  expect(formatPriceText('64250.50')).toBe('64,250.50');
  expect(formatPriceText('-0.000')).toBe('-0.000');
});

test('the separators are those of the locale', () => {
  writeAsIn('es-ES');
  expect(formatPriceText('64250.50')).toBe('64.250,50');
  writeAsIn('es-MX');
  expect(formatPriceText('64250.50')).toBe('64,250.50');
});

test('a text that is no plain decimal stays as it was sent', () => {
  expect(formatPriceText('1e-7')).toBe('1e-7');
  expect(formatPriceText('12,5')).toBe('12,5');
});

test('no digit is ever added, lost or rounded', () => {
  const digits = fc.stringMatching(/^[1-9]\d{0,25}$/);
  fc.assert(
    fc.property(digits, fc.stringMatching(/^\d{0,25}$/), (whole, fraction) => {
      const text = fraction === '' ? whole : `${whole}.${fraction}`;
      expect(formatPriceText(text).replaceAll(',', '')).toBe(text);
    }),
  );
});
