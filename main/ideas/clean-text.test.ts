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

test('a paragraph keeps its lines, tabs and joined emoji', () => {
  expect(cleanParagraph('one\r\ntwo\rthree\u2028\tfour 👩‍🚀')).toBe('one\ntwo\nthree\n\tfour 👩‍🚀');
});

test.each(['', ' ', '\u0000', '\u202e', '\n\n'])('nothing readable is nothing: %j', (text) => {
  expect([cleanLine(text), cleanParagraph(text)]).toEqual([null, null]);
});

test('cleaning twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const line = cleanLine(text);
      expect(line === null ? null : cleanLine(line)).toBe(line);
      const paragraph = cleanParagraph(text);
      expect(paragraph === null ? null : cleanParagraph(paragraph)).toBe(paragraph);
    }),
  );
});
