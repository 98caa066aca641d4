import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeJournal, encodeLine, journalVersion, scanJournal } from './journal-format.ts';

const entries = [{ n: 1 }, { text: 'zwei\nüber 👩‍🚀' }, { n: 3 }];
const file = encodeJournal(entries.map(encodeLine));

test('a journal is read as it was written', () => {
  expect(scanJournal(file)).toEqual({
    kind: 'whole',
    entries,
    soundBytes: file.length,
    rewrittenBytes: file.length,
  });
});

test('whatever JSON is written comes back', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue({ stringUnit: 'binary' })), (values) => {
      const plain = JSON.parse(JSON.stringify(values));
      expect(scanJournal(encodeJournal(plain.map(encodeLine)))).toMatchObject({
        kind: 'whole',
        entries: plain,
      });
    }),
  );
});

test('a file cut anywhere gives all lines before the cut', () => {
  const ends = entries.map(
    (_, at) => encodeJournal(entries.map(encodeLine)).length - tailLength(at + 1),
  );
  const headerEnd = file.length - tailLength(0);
  for (let cut = headerEnd; cut < file.length; cut += 1) {
    const whole = ends.filter((end) => end <= cut).length;
    const soundBytes = ends[whole - 1] ?? headerEnd;
    expect(scanJournal(file.subarray(0, cut))).toMatchObject({
      kind: cut === soundBytes ? 'whole' : 'torn-tail',
      entries: entries.slice(0, whole),
      soundBytes,
    });
  }
});

test('a file cut within its header is corrupt', () => {
  expect(scanJournal(file.subarray(0, 20))).toMatchObject({ kind: 'corrupt', entries: [] });
});

test('one flipped bit costs one line at most, and is never overlooked', () => {
  fc.assert(
    fc.property(fc.nat(file.length - 1), fc.nat(7), (at, bit) => {
      const spoiled = Buffer.from(file);
      spoiled[at] = (spoiled[at] ?? 0) ^ (1 << bit);
      const scan = scanJournal(spoiled);
      expect(scan.kind).not.toBe('whole');
      expect(scan.kind !== 'newer-version' && scan.entries.length).toBeGreaterThanOrEqual(1);
    }),
  );
});

test.each([
  ['nothing', Buffer.alloc(0)],
  ['zeros', Buffer.alloc(5_000)],
  ['a page of the web', Buffer.from('<html>\n<body>\n')],
  ['JSON without sums', Buffer.from('{"format":"hti-notifier ideas","version":1}\n{"n":1}\n')],
  ['another format', encodeLine({ format: 'something else', version: 1 })],
])('%s is a corrupt journal', (_name, bytes) => {
  expect(scanJournal(bytes)).toMatchObject({ kind: 'corrupt', entries: [], soundBytes: 0 });
});

test('a journal of a later release is told as such', () => {
  const header = encodeLine({ format: 'hti-notifier ideas', version: journalVersion + 1 });
  expect(scanJournal(Buffer.concat([header, encodeLine({ n: 1 })]))).toEqual({
    kind: 'newer-version',
  });
});

test('scanning never throws', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(() => scanJournal(Buffer.from(bytes))).not.toThrow();
      expect(() => scanJournal(Buffer.concat([file, bytes, file]))).not.toThrow();
    }),
  );
});

/** The length of the lines from entry `from` on. */
function tailLength(from: number): number {
  return Buffer.concat(entries.slice(from).map(encodeLine)).length;
}
