import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { patternsOfText, textOfPatterns } from './pattern-text.ts';

test('patterns are separated by commas, however they are spaced', () => {
  expect(patternsOfText(' AMD ,EUR*,, ')).toEqual(['AMD', 'EUR*']);
  expect(patternsOfText('')).toEqual([]);
});

test('a pattern with a comma or a star that is meant as it stands survives its editing', () => {
  const patterns = ['Momentum, H1', String.raw`5\*`, 'EUR*'];
  expect(patternsOfText(textOfPatterns(patterns))).toEqual(patterns);
});

test('what is written back is read as the same text again', () => {
  const letter = fc.constantFrom('a', ' ', ',', '*', '?', '\\');
  fc.assert(
    fc.property(fc.string({ unit: letter }), (text) => {
      const written = textOfPatterns(patternsOfText(text));
      expect(textOfPatterns(patternsOfText(written))).toBe(written);
    }),
  );
});
