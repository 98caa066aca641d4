import type { ApiCode } from '../vault/api-code.ts';

export interface Redactor {
  /** From now on the code is replaced in every text, in the encodings that it travels in. */
  readonly hide: (code: ApiCode) => void;
  readonly redact: (text: string) => string;
}

const hidden = '[api code]';

/** The code in a stream's address and in a request's header, even of a code that nobody registered. */
const knownPlaces = /(api_code=|x-api-code["']?\s*[:=]\s*["']?)(?!\[api code\])[^&\s"'#,;}]+/gi;

export function createRedactor(): Redactor {
  let forms: readonly string[] = [];
  return {
    hide: (code) => {
      const all = new Set([...forms, ...formsOf(code.reveal())]);
      // Longest first: a form within another must not leave the rest of the longer one behind.
      forms = [...all].filter((form) => form !== '').toSorted((a, b) => b.length - a.length);
    },
    redact: (text) =>
      forms
        .reduce((rest, form) => rest.replaceAll(form, hidden), text)
        .replace(knownPlaces, (_all, place: string) => `${place}${hidden}`),
  };
}

function formsOf(text: string): string[] {
  const bytes = Buffer.from(text, 'utf8');
  // Half of a character of two, which a text may hold and no URL, is sent as UTF-8 has it.
  const inUrl = encodeURIComponent(bytes.toString('utf8'));
  return [
    text,
    inUrl,
    inUrl.replaceAll(/%[0-9A-F]{2}/g, (hex) => hex.toLowerCase()),
    // The form encoding of URLSearchParams differs from encodeURIComponent (space, !, ', (, ), ~).
    new URLSearchParams([['', text]]).toString().slice(1),
    bytes.toString('base64'),
    bytes.toString('base64').replaceAll('=', ''),
    bytes.toString('base64url'),
    JSON.stringify(text).slice(1, -1),
  ];
}
