import { finished, type Readable } from 'node:stream';

/**
 * Hands on each line of UTF-8 text, the last one too if it has no end; then `onEnd`, however the
 * stream ends. Node's `readline` would also cut at U+2028 and U+2029, which JSON holds as they are.
 */
export function readLines(
  input: Readable,
  onLine: (line: string) => void,
  onEnd: () => void,
): void {
  let rest = '';
  input.setEncoding('utf8');
  input.on('data', (text: string) => {
    const lines = `${rest}${text}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) onLine(line);
  });
  finished(input, { writable: false }, () => {
    if (rest !== '') onLine(rest);
    onEnd();
  });
}
