import { cleanLine } from '../../ideas/clean-text.ts';

/**
 * The server's own words in an error body or an `error` event (HTI API, errors: `detail`, in the
 * vendor's client also `message`), as one line of bounded length. Null when there are none.
 */
export function readServerWords(json: string): string | null {
  const body = parse(json);
  if (typeof body !== 'object' || body === null) return null;
  return wordsAt(body, 'detail') ?? wordsAt(body, 'message');
}

function wordsAt(body: object, key: string): string | null {
  const words: unknown = Reflect.get(body, key);
  return typeof words === 'string' ? cleanLine(words) : null;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null; // HTML of a proxy, or nothing: the status alone has to do.
  }
}
