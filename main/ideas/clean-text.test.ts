import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanLine, cleanParagraph } from './clean-text.ts';

test('characters that reverse the reading direction are gone', () => {
  expect(cleanLine('AMD\u202e05.98\u2066')).toBe('AMD05.98');
  expect(cleanParagraph('Buy \u202ellits\u202c still')).toBe('Buy llits still');
});

test('a line has no line ends, controls or doubled spaces', () => {
  expect(cleanLine(' BUY\r\n\u0007LIMIT\u2028 now\u0000 ')).toBe('BUY LIMIT now');
});

test('a line that is too long ends in an ellipsis', () => {
  expect(cleanLine('x'.repeat(201))).toBe(`${'x'.repeat(199)}…`);
  expect(cleanLine('x'.repeat(200))).toBe('x'.repeat(200));
});

test('a formatting character between two spaces leaves one space', () => {
  expect(cleanLine('BUY \u200b LIMIT \u{e0001} now')).toBe('BUY LIMIT now');
});

test('a line that is too long is cut between two characters, not within one', () => {
  expect(cleanLine('😀'.repeat(201))).toBe(`${'😀'.repeat(199)}…`);
});

test('a paragraph keeps its lines, tabs and joined emoji', () => {
  expect(cleanParagraph('one\r\ntwo\rthree\u2028\tfour 👩‍🚀')).toBe('one\ntwo\nthree\n\tfour 👩‍🚀');
});

test.each(['', ' ', '\u0000', '\u202e', '\n\n'])('nothing readable is nothing: %j', (text) => {
  expect([cleanLine(text), cleanParagraph(text)]).toEqual([null, null]);
});

/** Any text, and texts dense in what is cleaned away. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({
    unit: fc.constantFrom(' ', '\r', '\n', '\u2028', '\ufeff', '\u200b', '\u202e', '\ud800', '😀'),
    maxLength: 400,
  }),
);

test('cleaning twice changes nothing more', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const line = cleanLine(text);
      expect(line === null ? null : cleanLine(line)).toBe(line);
      const paragraph = cleanParagraph(text);
      expect(paragraph === null ? null : cleanParagraph(paragraph)).toBe(paragraph);
    }),
  );
});
