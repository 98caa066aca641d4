import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutAtWord } from './cut-at-word.ts';

test.each([
  ['Volume is light.', 16, 'Volume is light.'],
  ['Volume is light.', 15, 'Volume is…'],
  ['Volume is light.', 10, 'Volume is…'],
  ['Volume is light.', 9, 'Volume…'],
  ['Unbroken', 5, 'Unbr…'],
  ['▲▲ 😀😀😀', 5, '▲▲…'],
])('%s in %i characters is %s', (text, most, cut) => {
  expect(cutAtWord(text, most)).toBe(cut);
});

test('a text that is cut is short enough, and ends after a word of it', () => {
  const word = fc.stringMatching(/^[a-zé😀]{1,9}$/u);
  const texts = fc.array(word, { minLength: 1 }).map((all) => all.join(' '));
  fc.assert(
    fc.property(texts, fc.integer({ min: 11, max: 60 }), (text, most) => {
      const cut = cutAtWord(text, most);
      expect(Array.from(cut).length).toBeLessThanOrEqual(most);
      if (cut !== text) expect(`${text} `).toContain(`${cut.slice(0, -1)} `);
    }),
  );
});
