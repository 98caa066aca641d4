const maxLineLength = 200;

/**
 * One line of text that is safe to stand in a row, a pop-up or a log: control, formatting and
 * direction characters are gone, white space is single, an over-long line ends in an ellipsis.
 * Null when nothing readable is left.
 */
export function cleanLine(text: string): string | null {
  const line = text
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replaceAll(/[\p{Cf}\p{Cs}]/gu, '')
    .trim();
  if (line === '') return null;
  return line.length > maxLineLength ? `${line.slice(0, maxLineLength - 1).trimEnd()}…` : line;
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
