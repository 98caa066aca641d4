import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Cell, toCsv } from './csv.ts';

/** A reader after RFC 4180, so that the writer is not tested against itself. */
function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 1; // behind the byte order mark
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      for (at += 1; !(text[at] === '"' && text[at + 1] !== '"'); at += 1) {
        if (text[at] === '"') at += 1;
        cell += text[at];
      }
      at += 1;
    } else {
      for (; !',\r'.includes(text[at] ?? ','); at += 1) cell += text[at];
    }
    row.push(cell);
    if (text[at] === ',') {
      at += 1;
      continue;
    }
    expect(text.slice(at, at + 2)).toBe('\r\n');
    at += 2;
    rows.push(row);
    row = [];
  }
  return rows;
}

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('"', ',', ';', '\r', '\n', '=', '+', '-', '@', '\t', ' ', 'a', '1'),
  }),
);

/** A cell without apostrophes: those that disarm formulas are not in what was exported. */
const unarmed = (cell: string) => cell.replaceAll("'", '');

test('whatever the cells hold, a reader finds the same rows and columns', () => {
  const table = fc
    .integer({ min: 1, max: 5 })
    .chain((width) => fc.array(fc.array(text, { minLength: width, maxLength: width })));
  fc.assert(
    fc.property(table, (rows) => {
      const read = readCsv(toCsv(rows));
      expect(read.map((row) => row.length)).toEqual(rows.map((row) => row.length));
      rows.forEach((row, y) =>
        row.forEach((cell, x) => expect(unarmed(read[y]?.[x] ?? '')).toBe(unarmed(cell))),
      );
    }),
  );
});

test('no text ever begins as a formula does', () => {
  fc.assert(
    fc.property(text, (cell) => {
      const [[read = ''] = []] = readCsv(toCsv([[cell]]));
      if (!/^[+-]?\d+(\.\d+)?$/.test(read))
        expect(read.trimStart()).not.toMatch(/^[=+\-@|%＝＋－＠]/);
    }),
  );
});

test('where cells are split at semicolons and quotes mean nothing, none begins as a formula either', () => {
  fc.assert(
    fc.property(text, (cell) => {
      const cells = toCsv([['id', cell]]).split(/[;\t\r\n]/);
      for (const one of cells) expect(one).not.toMatch(/^[\s"]*[=+\-@|%＝＋－＠]/);
    }),
  );
});

test.each<readonly [Cell, string]>([
  ['wait;=cmd|A0', "wait;'=cmd|A0"],
  ['Two reasons:\n- volume\n- trend', '"Two reasons:\n\'- volume\n\'- trend"'],
  ['=cmd|" /C calc"!A0', '"\'=cmd|"" /C calc""!A0"'],
  ['@SUM(1)', "'@SUM(1)"],
  ['-1.5', '-1.5'],
  ['-1.5+2', "'-1.5+2"],
  [-0.31, '-0.31'],
  [null, ''],
  ['two\nlines', '"two\nlines"'],
])('%j is written as %s', (cell, written) => {
  expect(toCsv([[cell]])).toBe(`\uFEFF${written}\r\n`);
});
