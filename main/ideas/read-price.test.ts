import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPrice } from './read-price.ts';

test.each([
  ['286.10', { value: 286.1, text: '286.10' }],
  [' 1.1000 ', { value: 1.1, text: '1.1000' }],
  [289.38285, { value: 289.38285, text: '289.38285' }],
  ['0', { value: 0, text: '0' }],
  ['0.00e9', { value: 0, text: '0' }],
  ['-37.63', { value: -37.63, text: '-37.63' }],
  ['-0.0', { value: 0, text: '-0.0' }],
  ['1e2', { value: 100, text: '100' }],
  ['+5.', { value: 5, text: '+5.' }],
])('%j is a price as given', (raw, price) => {
  expect(readPrice(raw)).toEqual(price);
});

test.each([
  ['', ' ', 'NaN', 'Infinity', '-Infinity', '1e999', '1e-999', '1,234.5', '1,5', '0x10', '12 USD'],
  ['1.2.3', '--1', 'e5', '.', '1_000', '١٢', '9'.repeat(41), `0.${'0'.repeat(50)}1`],
  [Number.NaN, Number.POSITIVE_INFINITY, null, undefined, true, {}, [], [5], 5n],
])('what is not one plain number is unknown', (...raws) => {
  expect(raws.map(readPrice)).toEqual(raws.map(() => null));
});

test('a price is finite and its text says the same, whatever was sent', () => {
  const raws = fc.oneof(fc.anything(), fc.double(), fc.double().map(String), fc.string());
  fc.assert(
    fc.property(raws, (raw) => {
      const price = readPrice(raw);
      if (price === null) return;
      expect(Number.isFinite(price.value)).toBe(true);
      expect(Number(price.text) + 0).toBe(price.value);
    }),
  );
});
