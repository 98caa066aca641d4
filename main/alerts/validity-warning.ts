/** The last warning that was given, so that each is given once. */
export interface ValidityWarned {
  /** The server's own text of the end that it was about: a renewed profile has another. */
  readonly until: string;
  /** How many days before it. */
  readonly days: number;
}

/** When the profile ends (HTI API, endpoints). */
export interface Validity {
  readonly text: string;
  /** Milliseconds since the Unix epoch. */
  readonly atMs: number;
}

const DAY_MS = 24 * 60 * 60_000;

/** Days before the end at which it is told. */
const warnings = [1, 3, 7];

/** The warning that is due, or null. After its end the feed halts, which is told by itself. */
export function validityWarning(
  validity: Validity,
  nowMs: number,
  warned: ValidityWarned | null,
): ValidityWarned | null {
  const leftMs = validity.atMs - nowMs;
  const days = warnings.find((before) => leftMs <= before * DAY_MS);
  if (leftMs <= 0 || days === undefined) return null;
  const wasGiven = warned?.until === validity.text && warned.days <= days;
  return wasGiven ? null : { until: validity.text, days };
}

/** In how many ms another warning will be due; null: none will. */
export function nextWarningInMs(validity: Validity, nowMs: number): number | null {
  const leftMs = validity.atMs - nowMs;
  const next = warnings.findLast((before) => leftMs > before * DAY_MS);
  return next === undefined ? null : leftMs - next * DAY_MS;
}
