import { crc32 } from './crc32.ts';

/**
 * A journal is lines of UTF-8: eight hex digits of CRC-32, a space, one JSON value, LF. The first
 * line is the header. A line that a crash cut short, or a disk spoiled, fails its sum.
 */
export const journalVersion = 1;

const format = 'hti-notifier ideas';
const lineFeed = 0x0a;
const sumLength = 8;

/** What a file of lines turned out to be. */
export type Scan =
  | { readonly kind: 'newer-version' }
  | {
      readonly kind: 'whole' | 'torn-tail' | 'corrupt';
      /** Every entry that could be read, in order. */
      readonly entries: readonly unknown[];
      /** The length of the sound beginning; all of the file if `whole`. */
      readonly soundBytes: number;
      /** The length of the file when it was last written anew; 0 if unknown. */
      readonly rewrittenBytes: number;
    };

export function encodeLine(value: unknown): Buffer {
  const json = JSON.stringify(value);
  const line = Buffer.allocUnsafe(sumLength + 1 + Buffer.byteLength(json) + 1);
  line.write(json, sumLength + 1);
  line[line.length - 1] = lineFeed;
  const sum = crc32(line.subarray(sumLength + 1, -1)).toString(16);
  line.write(`${sum.padStart(sumLength, '0')} `, 'latin1');
  return line;
}

/** A whole file that holds just these entries, each an encoded line. */
export function encodeJournal(lines: readonly Buffer[]): Buffer {
  const body = Buffer.concat(lines);
  const header = encodeLine({ format, version: journalVersion, bytes: body.length });
  return Buffer.concat([header, body]);
}

/** Reads a file. It is torn if only its end is bad, and corrupt if anything sound follows a bad line. */
export function scanJournal(file: Buffer): Scan {
  const [header, ...lines] = splitLines(file);
  const head = header === undefined ? null : readHeader(decodeLine(file, header));
  if (head !== null && head.version > journalVersion) return { kind: 'newer-version' };

  const entries: unknown[] = [];
  let soundBytes = head === null ? 0 : (header?.end ?? 0);
  const rewrittenBytes = soundBytes + (head?.bytes ?? 0);
  let kind: 'whole' | 'torn-tail' | 'corrupt' = head === null ? 'corrupt' : 'whole';
  for (const line of lines) {
    const decoded = decodeLine(file, line);
    if (decoded === null) {
      if (kind === 'whole') kind = 'torn-tail';
      continue;
    }
    entries.push(decoded.value);
    if (kind === 'whole') soundBytes = line.end;
    else kind = 'corrupt';
  }
  return { kind, entries, soundBytes, rewrittenBytes };
}

interface Line {
  readonly start: number;
  /** Behind the LF, or the end of the file where there is none. */
  readonly end: number;
}

function splitLines(file: Buffer): readonly Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < file.length;) {
    const found = file.indexOf(lineFeed, start);
    const end = found === -1 ? file.length : found + 1;
    lines.push({ start, end });
    start = end;
  }
  return lines;
}

function decodeLine(file: Buffer, { start, end }: Line): { readonly value: unknown } | null {
  const jsonStart = start + sumLength + 1;
  if (end <= jsonStart || file[end - 1] !== lineFeed) return null;
  const json = file.subarray(jsonStart, end - 1);
  const sum = `${crc32(json).toString(16).padStart(sumLength, '0')} `;
  if (file.toString('latin1', start, jsonStart) !== sum) return null;
  try {
    return { value: JSON.parse(json.toString()) };
  } catch {
    // The sum is right and the text is no JSON: not a line of ours.
    return null;
  }
}

function readHeader(
  line: { readonly value: unknown } | null,
): { readonly version: number; readonly bytes: number } | null {
  const value = line?.value;
  if (typeof value !== 'object' || value === null) return null;
  if (!('format' in value && value.format === format)) return null;
  if (!('version' in value && typeof value.version === 'number')) return null;
  const bytes = 'bytes' in value && typeof value.bytes === 'number' ? value.bytes : 0;
  return { version: value.version, bytes };
}
