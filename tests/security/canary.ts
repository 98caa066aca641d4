import { filesBelow } from '../harness/find-code.ts';

/** A code with every character that some encoding writes otherwise. */
export const canary = 'cnry-7f3a "+/=&%20\\K9z';

/** The texts in which a secret travels or is kept. */
function formsOf(secret: string): readonly string[] {
  const inUrl = encodeURIComponent(secret);
  // Within a longer text base64 has one of three forms; the edges depend on the neighbours.
  const inBase64 = [0, 1, 2].map((offset) =>
    Buffer.from(`${'x'.repeat(offset)}${secret}`)
      .toString('base64')
      .slice(offset === 0 ? 0 : 4, -4),
  );
  return [
    secret,
    inUrl,
    inUrl.toLowerCase(),
    new URLSearchParams([['', secret]]).toString().slice(1),
    JSON.stringify(secret).slice(1, -1),
    ...inBase64,
    ...inBase64.map((text) => text.replaceAll('+', '-').replaceAll('/', '_')),
    Buffer.from(secret).toString('hex'),
    Buffer.from(secret, 'utf16le').toString('latin1'),
    // What two layers of JSON make of it, as in a log line that quotes an answer.
    JSON.stringify(JSON.stringify(secret)).slice(3, -3),
  ];
}

const forms = formsOf(canary);

/** The form in which the canary stands in this text, or null. Bytes are to be read as latin1. */
export function canaryIn(text: string): string | null {
  return forms.find((form) => text.includes(form)) ?? null;
}

/** Names of the files below `folder`, however deep, that hold the canary. */
export function filesWithCanary(folder: string): readonly string[] {
  return [...filesBelow(folder)].flatMap(({ name, text }) => {
    const form = canaryIn(text);
    return form === null ? [] : [`${name}: ${form}`];
  });
}
