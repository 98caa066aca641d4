import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { boundEvents } from './event-bound.ts';

/** Feeds the chunks; gives all that passed as text, and the sizes of what was cut. */
function run(chunks: readonly Uint8Array[], maxBytes: number): { passed: string; cut: number[] } {
  const cut: number[] = [];
  const bound = boundEvents(maxBytes, (bytes) => cut.push(bytes));
  const passed = Buffer.concat(chunks.map((chunk) => bound(chunk))).toString('latin1');
  return { passed, cut };
}

const bytesOf = (text: string) => Buffer.from(text, 'latin1');

/** Texts dense in everything that matters here: line ends, comments, the byte order mark. */
const streamText = fc
  .array(fc.constantFrom('\n', '\r', '\r\n', '\n\n', ':', ':x', 'data:1', 'd', '\xef\xbb\xbf'), {
    maxLength: 30,
  })
  .map((parts) => parts.join(''));

const cutsIn = (text: string) => fc.uniqueArray(fc.nat(text.length), { maxLength: 8 });

function chunksOf(text: string, cuts: readonly number[]): Uint8Array[] {
  const edges = [0, ...cuts.toSorted((a, b) => a - b), text.length];
  return edges.slice(1).map((edge, i) => bytesOf(text.slice(edges[i], edge)));
}

const chunked = streamText.chain((text) => fc.tuple(fc.constant(text), cutsIn(text)));

test('all but an unfinished event passes unchanged, after one line end and without a leading mark', () => {
  fc.assert(
    fc.property(chunked, ([text, cuts]) => {
      const { passed, cut } = run(chunksOf(text, cuts), 1_000);
      const whole = text === '' ? '' : `\n${text.replace(/^\xef\xbb\xbf/, '')}`;
      expect(cut).toEqual([]);
      expect(whole.slice(0, passed.length)).toBe(passed);
      const heldBack = whole.slice(passed.length).replaceAll(/\r\n?/g, '\n');
      expect(heldBack).not.toContain('\n\n');
    }),
  );
});

test('chunks make no difference to what passes and what is cut', () => {
  fc.assert(
    fc.property(chunked, fc.integer({ min: 8, max: 20 }), ([text, cuts], maxBytes) => {
      const inChunks = run(chunksOf(text, cuts), maxBytes);
      const byByte = run(
        Array.from(bytesOf(text), (byte) => Uint8Array.of(byte)),
        maxBytes,
      );
      expect(inChunks.cut.length).toBe(byByte.cut.length);
      // A line end after an event may stand on either side of it; nobody dispatches anything there.
      expect(contentOf(inChunks.passed)).toEqual(contentOf(byByte.passed));
    }),
  );
});

const contentOf = (passed: string) => passed.split(/[\r\n]+/);

test('an event of exactly the limit passes, one byte more is cut, and its neighbours stay', () => {
  const fits = `data:${'x'.repeat(93)}\n\n`;
  const isOver = `data:${'x'.repeat(94)}\n\n`;
  expect(run([bytesOf(`data:1\n\n${fits}data:2\n\n`)], 100)).toEqual({
    passed: `\ndata:1\n\n${fits}data:2\n\n`,
    cut: [],
  });
  expect(run([bytesOf(`data:1\n\n${isOver}data:2\n\n`)], 100)).toEqual({
    passed: '\ndata:1\n\ndata:2\n\n',
    cut: [101],
  });
});

test('an event without an end is told once as soon as it is too large, not when it ends', () => {
  const cut: number[] = [];
  const bound = boundEvents(100, (bytes) => cut.push(bytes));
  bound(bytesOf(`data:${'x'.repeat(90)}`));
  expect(cut).toEqual([]);
  bound(bytesOf('xxxxxx'));
  expect(cut).toEqual([101]);
  bound(bytesOf(`${'x'.repeat(500)}\ndata:more\n`));
  expect(cut).toEqual([101]);
  expect(Buffer.from(bound(bytesOf('\ndata:2\n\n'))).toString()).toBe('data:2\n\n');
});

test('comments before an event pass at once and count for nothing, however many there are', () => {
  const heartbeats = ':still here\r\n'.repeat(1_000);
  expect(run([bytesOf(`${heartbeats}data:1\n\n`)], 100)).toEqual({
    passed: `\n${heartbeats}data:1\n\n`,
    cut: [],
  });
});

test.each(['\n', '\r', '\r\n'])('a cut event ends at its blank line, with line end %j', (eol) => {
  const big = `data:${'x'.repeat(200)}${eol}data:y${eol}${eol}`;
  const { passed, cut } = run([bytesOf(`${big}data:2${eol}${eol}`)], 100);
  expect(cut).toHaveLength(1);
  expect(contentOf(passed)).toEqual(['', 'data:2', '']);
});
