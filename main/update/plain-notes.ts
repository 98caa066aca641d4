import { cleanParagraph } from '../ideas/clean-text.ts';

/** Characters; who wants to read more finds it where the release is published. */
const longest = 4_000;

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/**
 * Release notes as plain text. GitHub sends HTML, and whoever writes them may send anything: what is
 * left of it is only ever shown as text. Null when nothing readable is left.
 */
export function plainNotes(raw: unknown): string | null {
  if (typeof raw !== 'string') return null;
  // Before anything else: the longest notes that GitHub takes are 125,000 characters.
  const text = raw
    .slice(0, 50_000)
    .replaceAll(/<(script|style)\b[^>]*>.*?<\/\1>/gis, '')
    .replaceAll(/<li\b[^<>]*>/gi, '\n• ')
    .replaceAll(/<\/?(?:p|div|h[1-6]|ul|ol|br|pre|tr)\b[^<>]*>/gi, '\n')
    .replaceAll(/<\/?[a-z][^<>]*>/gi, '')
    .replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,6}));/gi, decoded)
    .replaceAll(/[ \t]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .replaceAll(/•\s+/g, '• ');
  const clean = cleanParagraph(text);
  return clean !== null && clean.length > longest ? `${clean.slice(0, longest - 1)}…` : clean;
}

function decoded(all: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined) return entities[name.toLowerCase()] ?? all;
  const point = decimal === undefined ? parseInt(hexadecimal ?? '', 16) : Number(decimal);
  const isCharacter = point <= 0x10_ff_ff && (point < 0xd8_00 || point > 0xdf_ff);
  return isCharacter ? String.fromCodePoint(point) : all;
}
