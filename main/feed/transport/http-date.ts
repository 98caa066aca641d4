const imfFixdate =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/;

/**
 * Reads an HTTP date (RFC 9110 §5.6.7) in the one form that senders may use, as milliseconds since
 * the Unix epoch. The two obsolete forms count as not given. `Date.parse` alone would take almost
 * anything: it reads "7" as a day in 2001.
 */
export function readHttpDate(text: string | null): number | null {
  if (text === null || !imfFixdate.test(text.trim())) return null;
  const atMs = Date.parse(text);
  return Number.isNaN(atMs) ? null : atMs;
}
