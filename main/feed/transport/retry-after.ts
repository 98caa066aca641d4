import { readHttpDate } from './http-date.ts';

/** A server that asks for more is asked again after this all the same: it may have meant less. */
export const LONGEST_RETRY_AFTER_MS = 15 * 60_000;

/**
 * Reads `Retry-After` (RFC 9110 §10.2.3), seconds or an HTTP date, as milliseconds from now, 0 to
 * 15 min. Null when it is absent or neither of the two: the caller has a default.
 *
 * @param nowMs the server's clock, where its `Date` header told it: a date is meant against that one
 */
export function readRetryAfter(text: string | null, nowMs: number): number | null {
  if (text === null) return null;
  if (/^\d+$/.test(text.trim())) return clamp(Number(text) * 1000);
  const atMs = readHttpDate(text);
  return atMs === null ? null : clamp(atMs - nowMs);
}

function clamp(waitMs: number): number {
  return Math.min(Math.max(waitMs, 0), LONGEST_RETRY_AFTER_MS);
}
