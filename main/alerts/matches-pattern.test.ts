import { assert, constantFrom, oneof, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { cpuMsOf } from '../../tests/cpu-ms.ts';
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
  ['*ΑΣ', 'ΑΣΑΣ', true],
  ['ας*', 'ΑΣΑ', true],
  ['US EQUITIES', 'us equities', true],
])('%s and %s: %s', (pattern, text, expected) => {
  expect(matchesPattern(text, pattern)).toBe(expected);
});

/** Any text, and texts dense in what patterns are made of and in letters whose cases differ oddly. */
const anyText = oneof(
  string({ unit: 'grapheme' }),
  string({ unit: 'binary' }),
  string({ unit: constantFrom('*', '?', '\\', 'a', 'A', 'Σ', 'ς', 'ß', 'İ', 'ı', 'ﬀ', '😀') }),
);

test('the pattern made from a text fits that text, and a star around it fits more', () => {
  assert(
    property(anyText, anyText, (text, more) => {
      expect(matchesPattern(text, literalPattern(text))).toBe(true);
      expect(matchesPattern(more + text, `*${literalPattern(text)}`)).toBe(true);
      expect(matchesPattern(`${text}x`, literalPattern(text))).toBe(false);
    }),
  );
});

test('a pattern made to be slow is not', () => {
  const pattern = `${'*a'.repeat(99)}b`;
  const tookMs = cpuMsOf(() => expect(matchesPattern('a'.repeat(200), pattern)).toBe(false));
  expect(tookMs).toBeLessThan(100);
});
