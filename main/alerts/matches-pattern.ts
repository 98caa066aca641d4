/**
 * Whether a whole text fits a pattern: `*` is any characters, `?` is one, `\*` a star; case means
 * nothing. Never slower than pattern times text: patterns are typed by people, texts by a server.
 */
export function matchesPattern(text: string, pattern: string): boolean {
  const letters = Array.from(text, alike);
  const tokens = tokensOf(pattern).map(alike);
  let at = 0;
  let token = 0;
  // The last star, and how much it has swallowed: a later one can take over all that it could do.
  let star = -1;
  let swallowed = 0;
  while (at < letters.length) {
    if (fits(tokens[token], letters[at])) {
      at += 1;
      token += 1;
    } else if (tokens[token] === '*') {
      star = token;
      swallowed = at;
      token += 1;
    } else if (star >= 0) {
      swallowed += 1;
      at = swallowed;
      token = star + 1;
    } else {
      return false;
    }
  }
  return tokens.slice(token).every((rest) => rest === '*');
}

/** A pattern that fits this text alone. */
export function literalPattern(text: string): string {
  return text.replaceAll(/[\\*?]/g, String.raw`\$&`);
}

/** In upper case, letter by letter: the lower case of a Σ depends on what stands beside it. */
function alike(letter: string): string {
  return letter.toUpperCase();
}

/** A letter that is meant as it stands keeps its backslash, so that it is no wildcard. */
function tokensOf(pattern: string): readonly string[] {
  return pattern.match(/\\[\\*?]|[^]/gu) ?? [];
}

function fits(token: string | undefined, letter: string | undefined): boolean {
  if (token === undefined || token === '*') return false;
  return token === '?' || token === letter || token === `\\${letter}`;
}
