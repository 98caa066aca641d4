/** A cell: a number of ours, or a text that may come from anywhere. */
export type Cell = string | number | null;

/**
 * A table as RFC 4180 has it: CRLF between lines, a cell in quotes where it must be. The mark at the
 * start tells spreadsheets that the text is UTF-8; without it they take it for an old code page.
 */
export function toCsv(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')}`;
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  const text = typeof cell === 'number' ? String(cell) : disarmed(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A spreadsheet takes a cell that begins with one of these for a formula and runs it; an apostrophe
 * before it makes it a text again (OWASP, CSV injection), the full-width ones of East Asia as well.
 * Where decimals follow a comma, cells are split at semicolons and our quotes mean nothing: there a
 * cell may also begin within a text.
 */
const formulas =
  /(?<=^|[;\t\r\n])(?=(?:"|[^\S\t\r\n])*[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20])|^(?=[\t\r\n])/g;

function disarmed(text: string): string {
  const isNumber = /^[+-]?\d+(\.\d+)?$/.test(text);
  return isNumber ? text : text.replaceAll(formulas, "'");
}
