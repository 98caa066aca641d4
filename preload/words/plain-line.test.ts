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

test('no text yields a line break, a control character or a long line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const line = plainLine(text);
      expect(line).not.toMatch(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u);
      expect(Array.from(line).length).toBeLessThanOrEqual(200);
      expect(plainLine(line)).toBe(line);
    }),
  );
});
