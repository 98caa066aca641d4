import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { literalPattern, matchesPattern } from './matches-pattern.ts';

test.each([
  ['EUR*', 'EURUSD', true],
  ['eur*', 'EURUSD', true],
  ['EUR*', 'USDEUR', false],
  ['*USD', 'EURUSD', true],
  ['*UR*S*', 'EURUSD', true],
  ['EUR???', 'EURUSD', true],
  ['EUR??', 'EURUSD', false],
  ['AMD', 'AMD', true],
  ['AMD', 'AMDX', false],
  ['', 'AMD', false],
  ['*', '', true],
  ['?', '😀', true],
  [String.raw`A\*`, 'A*', true],
  [String.raw`A\*`, 'AMD', false],
  [String.raw`A\B`, String.raw`A\B`, true],
  ['US EQUITIES', 'us equities', true],
])('%s and %s: %s', (pattern, text, expected) => {
  expect(matchesPattern(text, pattern)).toBe(expected);
});

test('the pattern made from a text fits that text, and a star around it fits more', () => {
  assert(
    property(string({ unit: 'grapheme' }), string(), (text, more) => {
      expect(matchesPattern(text, literalPattern(text))).toBe(true);
      expect(matchesPattern(more + text, `*${literalPattern(text)}`)).toBe(true);
      expect(matchesPattern(`${text}x`, literalPattern(text))).toBe(false);
    }),
  );
});

test('a pattern made to be slow is not', () => {
  const before = performance.now();
  expect(matchesPattern('a'.repeat(200), `${'*a'.repeat(99)}b`)).toBe(false);
  expect(performance.now() - before).toBeLessThan(100);
});
