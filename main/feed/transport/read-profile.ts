import type { Profile, ProfileFilters, Validity } from '../../../preload/contract/profile.ts';
import { cleanLine } from '../../ideas/clean-text.ts';
import { readIdeaTime } from '../../ideas/idea-time.ts';

type Redact = (text: string) => string;

/**
 * Reads `profile` of an answer (HTI API, endpoints). The API code that the server repeats in it is
 * left behind here, wherever it stands. Null when there is no profile; a field that cannot be read
 * is unknown.
 */
export function readProfile(raw: unknown, redact: Redact): Profile | null {
  if (!isRecord(raw)) return null;
  const name = raw['account_name'];
  const perMinute = raw['request_limit_per_minute'];
  return {
    accountName: typeof name === 'string' ? cleanLine(redact(name)) : null,
    validity: readValidity(raw, redact),
    requestLimitPerMinute: isCount(perMinute) ? perMinute : null,
    filters: readFilters(raw['filters'], redact),
  };
}

/**
 * A date without a time is read as the beginning of that day in UTC: the vendor's example of a code
 * that "expired on 2026-04-30" was cut off 5 s after midnight (HTI API, stream events).
 */
function readValidity(profile: Record<string, unknown>, redact: Redact): Validity {
  if (profile['validity_type'] === 'unlimited') return { kind: 'unlimited' };
  const { atMs, text } = readIdeaTime(profile['valid_until']);
  const said = redact(text);
  if (said === '') return { kind: 'unknown' };
  const isDate = /^\d{4}-\d\d-\d\d$/.test(said);
  const endMs = isDate ? readIdeaTime(`${said}T00:00:00Z`).atMs : atMs;
  return { kind: 'until', atMs: endMs, text: said };
}

function readFilters(raw: unknown, redact: Redact): ProfileFilters | null {
  if (!isRecord(raw)) return null;
  const lists = Object.entries(raw).map(
    ([name, list]) => [redact(name), readTexts(list, redact)] as const,
  );
  return Object.fromEntries(lists);
}

/** A list of which a part is no text is not understood: without that part it would promise less. */
function readTexts(raw: unknown, redact: Redact): readonly string[] | null {
  if (!Array.isArray(raw)) return null;
  const texts = raw.filter((text) => typeof text === 'string');
  return texts.length === raw.length ? texts.map(redact) : null;
}

export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
