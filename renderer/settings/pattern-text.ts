/** Patterns as one line of text: separated by commas; a comma that belongs to a pattern is `\,`. */
export function textOfPatterns(patterns: readonly string[]): string {
  return patterns
    .map((pattern) =>
      pattern.replaceAll(/\\[\\*?]|[\\,]/g, (part) => (part.length === 2 ? part : `\\${part}`)),
    )
    .join(', ');
}

/** The way back. What is empty between two commas is no pattern. */
export function patternsOfText(text: string): readonly string[] {
  const pieces = text.match(/(?:\\[^]|[^,])+/g) ?? [];
  return pieces
    .map((piece) =>
      piece.trim().replaceAll(/\\([^])/g, (pair, letter) => (letter === ',' ? ',' : pair)),
    )
    .filter((pattern) => pattern !== '');
}
