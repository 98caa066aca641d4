type Word = string | ((...values: never[]) => string);

/** All words of a catalogue by their path, such as `feed.live`. */
export function flatWords(
  words: Readonly<Record<string, unknown>>,
  path = '',
): ReadonlyMap<string, Word> {
  const flat = new Map<string, Word>();
  for (const [name, value] of Object.entries(words)) {
    const at = path === '' ? name : `${path}.${name}`;
    if (isWord(value)) flat.set(at, value);
    else if (isSection(value))
      for (const [below, word] of flatWords(value, at)) flat.set(below, word);
    else throw new Error(`${at} is no word`);
  }
  return flat;
}

/** A list's places are its names. */
function isSection(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isWord(value: unknown): value is Word {
  return typeof value === 'string' || typeof value === 'function';
}
