/**
 * Reads a response's body as UTF-8 text. Null when it is longer than `maxBytes`; the rest is then
 * left unread, and the caller's abort releases the socket (with `net.fetch` a cancelled reader
 * keeps it). Rejects like the body itself when the connection breaks or is aborted.
 */
export async function readBody(response: Response, maxBytes: number): Promise<string | null> {
  if (response.body === null) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.length;
    if (bytes > maxBytes) return null;
    text += decoder.decode(value, { stream: true });
  }
}
