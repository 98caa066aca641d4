import type { Unreadable } from './idea.ts';

/** The fields whose digits matter as sent: 286.10 must never be shown as 286.1. */
const digitFields: ReadonlySet<string> = new Set(['PRICE', 'TAKE_PROFIT', 'STOP_LOSS']);

/** `value` is whatever the text held: still `unknown`, still to be read. */
export type ParsedJson = { readonly kind: 'value'; readonly value: unknown } | Unreadable;

/**
 * Parses one idea or a whole History body; the prices in it become the digits the server sent, as text.
 * Never throws. Needs V8 11.4 for the digits (TC39 proposal "JSON.parse source text access");
 * an older one leaves the number, which loses trailing zeros and nothing else.
 */
export function parseJsonWithDigits(text: string): ParsedJson {
  try {
    return { kind: 'value', value: JSON.parse(text, keepDigits) };
  } catch {
    // Not JSON, or nested so deeply that the reviver ran out of stack: unreadable either way.
    return { kind: 'unreadable', why: 'bad JSON' };
  }
}

function keepDigits(key: string, value: unknown, context?: { readonly source?: string }): unknown {
  return typeof value === 'number' && digitFields.has(key) ? (context?.source ?? value) : value;
}
