import type { HttpResponse } from './fetch.ts';

/**
 * Reads a response's body as UTF-8 text. Null when it is longer than `maxBytes`; the rest is then
 * left unread. Rejects like the body itself when the connection breaks or is aborted.
 */
export async function readBody(response: HttpResponse, maxBytes: number): Promise<string | null> {
  if (response.body === null) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of response.body) {
    bytes += chunk.length;
    if (bytes > maxBytes) return null;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
