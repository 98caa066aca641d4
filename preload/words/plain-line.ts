/** Longer texts of a server are cut here: a tooltip or a status line is no place for more. */
const longest = 200;

/**
 * A foreign text made safe for one line of ours: control, line-break and bidirectional override
 * characters become spaces, runs of white space become one, and it ends after 200 characters.
 */
export function plainLine(text: string): string {
  const line = text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const characters = Array.from(line); // code points, so that none is cut in half
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : line;
}
