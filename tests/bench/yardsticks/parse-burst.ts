// Parses the bytes of a stream as they are, in pieces as large as a socket hands on, and says how long it took (ms).
import { readFileSync } from 'node:fs';
import { createParser } from 'eventsource-parser';

const pieceBytes = 64 * 1024;

const bytes = readFileSync(process.argv[2] ?? '');
const startedAtMs = performance.now();
const parser = createParser({
  onEvent: ({ data }) => {
    JSON.parse(data);
  },
});
const decoder = new TextDecoder();
for (let at = 0; at < bytes.length; at += pieceBytes) {
  parser.feed(decoder.decode(bytes.subarray(at, at + pieceBytes), { stream: true }));
}
console.log(performance.now() - startedAtMs);
