import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainLine } from './plain-line.ts';

test('lines, controls and direction overrides become single spaces', () => {
  expect(plainLine('  one\r\n\ttwo\u202Ethree\u2028four\u0000 ')).toBe('one two three four');
});

test('ordinary text in any language stays as it is', () => {
  expect(plainLine('Kauf – 買い – شراء')).toBe('Kauf – 買い – شراء');
});

test('a long text ends with an ellipsis and no half character', () => {
  const line = plainLine('😀'.repeat(300));
  expect(Array.from(line)).toHaveLength(200);
  expect(line.endsWith('😀…')).toBe(true);
});

test('no text yields a line break or a control character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(plainLine(text)).not.toMatch(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u);
    }),
  );
});
