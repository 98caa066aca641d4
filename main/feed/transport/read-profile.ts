import { cleanLine } from '../../ideas/clean-text.ts';
import { readIdeaTime } from '../../ideas/idea-time.ts';
import type { Profile } from '../ports.ts';

type Redact = (text: string) => string;

/**
 * Reads `profile` of an answer (HTI API, endpoints). The API code that the server repeats in it is
 * left behind here, wherever it stands. Null when there is no profile; a field that cannot be read
 * is null or missing.
 */
export function readProfile(raw: unknown, redact: Redact): Profile | null {
  if (!isRecord(raw)) return null;
  const name = raw['account_name'];
  const perMinute = raw['request_limit_per_minute'];
  return {
    accountName: typeof name === 'string' ? cleanLine(redact(name)) : null,
    validUntil: readValidUntil(raw, redact),
    requestLimitPerMinute: isCount(perMinute) ? perMinute : null,
    filters: readFilters(raw['filters'], redact),
  };
}

/**
 * A date without a time is read as the beginning of that day in UTC: the vendor's example of a code
 * that "expired on 2026-04-30" was cut off 5 s after midnight (HTI API, stream events).
 */
function readValidUntil(profile: Record<string, unknown>, redact: Redact): Profile['validUntil'] {
  if (profile['validity_type'] === 'unlimited') return null;
  const { atMs, text } = readIdeaTime(profile['valid_until']);
  const until = { atMs, text: redact(text) };
  if (until.text === '') return null;
  const isDate = /^\d{4}-\d\d-\d\d$/.test(until.text);
  return isDate ? { ...readIdeaTime(`${until.text}T00:00:00Z`), text: until.text } : until;
}

function readFilters(raw: unknown, redact: Redact): Profile['filters'] {
  if (!isRecord(raw)) return {};
  const lists = Object.entries(raw).map(
    ([name, list]) => [redact(name), readTexts(list).map(redact)] as const,
  );
  return Object.fromEntries(lists);
}

function readTexts(raw: unknown): string[] {
  return Array.isArray(raw) ? raw.filter((text) => typeof text === 'string') : [];
}

export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
