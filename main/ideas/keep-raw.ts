import type { RawIdea } from './idea.ts';

const knownFields: ReadonlySet<string> = new Set([
  'idea_id',
  'document_id',
  'ID',
  'INSTRUMENT',
  'SIDE',
  'OPEN_ORDER_TYPE',
  'PRICE',
  'TAKE_PROFIT',
  'STOP_LOSS',
  'CONFIDENCE',
  'ESTIMATED_PL',
  'TIMEFRAME',
  'ASSET_CLASS',
  'PREFIX',
  'DESCRIPTION',
  'CREATION_TIME',
  'LAST_UPDATE',
  'EXPIRATION_TIME',
]);

/** The server echoes the API code in the profile; should it ever do so in an idea, it is not kept. */
const secretName = /api.?code|token|secret|password|authorization/i;

const maxDescription = 1_000_000;
const maxText = 1_000;
const maxName = 100;
const maxOtherFields = 50;

/**
 * What is kept of a server object: every known field and some of the unknown ones, texts cut to a
 * bound, no nested values, nothing that is named like a secret. Kept twice it stays the same.
 */
export function keepRaw(source: Readonly<Record<string, unknown>>): RawIdea {
  const kept: [string, unknown][] = [];
  let others = 0;
  for (const [name, value] of Object.entries(source)) {
    if (!isScalar(value)) continue;
    if (!knownFields.has(name)) {
      if (others === maxOtherFields || name.length > maxName || isHarmful(name)) continue;
      others += 1;
    }
    kept.push([name, bounded(value, name === 'DESCRIPTION' ? maxDescription : maxText)]);
  }
  return Object.fromEntries(kept);
}

function isScalar(value: unknown): value is string | number | boolean | null {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function isHarmful(name: string): boolean {
  return name === '__proto__' || secretName.test(name);
}

function bounded(value: string | number | boolean | null, length: number): unknown {
  return typeof value === 'string' ? value.slice(0, length) : value;
}
