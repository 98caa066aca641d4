/** Characters, as Unicode counts them. */
const maxLineLength = 200;

/**
 * One line of text that is safe to stand in a row, a pop-up or a log: control, formatting and
 * direction characters are gone, white space is single, an over-long line ends in an ellipsis.
 * Null when nothing readable is left.
 */
export function cleanLine(text: string): string | null {
  const line = text
    .replaceAll(/[\p{Cf}\p{Cs}]/gu, '') // first: one between two spaces would leave both
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  if (line === '') return null;
  const characters = Array.from(line); // code points, so that none is cut in half
  if (characters.length <= maxLineLength) return line;
  const shown = characters.slice(0, maxLineLength - 1).join('');
  return `${shown.trimEnd()}…`;
}

/**
 * Text that may span lines: line ends become LF, other control characters and those that reverse
 * the reading direction are gone. Null when nothing readable is left.
 */
export function cleanParagraph(text: string): string | null {
  const clean = text
    .replaceAll(/\r\n?|\p{Zl}|\p{Zp}/gu, '\n')
    .replaceAll(/(?![\n\t])\p{Cc}|\p{Bidi_Control}/gu, '')
    .trim();
  return clean === '' ? null : clean;
}
