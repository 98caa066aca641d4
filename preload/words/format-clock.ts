const dayMs = 24 * 60 * 60 * 1000;

/**
 * A moment as the clock on this desk shows it, in the user's locale and time zone: the time alone
 * within 12 hours of now, with the day otherwise.
 */
export function formatClock(atMs: number, nowMs: number, locale?: string): string {
  const near = Math.abs(nowMs - atMs) < dayMs / 2;
  return formatterOf(near ? 'time' : 'day-and-time', locale).format(atMs);
}

/** Day and time to the second, for where nothing may be left to guess. */
export function formatExactClock(atMs: number, locale?: string): string {
  return formatterOf('exact', locale).format(atMs);
}

/** A day without its time: "Mon, Apr 20". */
export function formatDay(atMs: number, locale?: string): string {
  return formatterOf('day', locale).format(atMs);
}

/** Day and time to the second on the clock of New York, where the server's market is. */
export function formatNewYorkClock(atMs: number, locale?: string): string {
  return formatterOf('new-york', locale).format(atMs);
}

const styles = {
  'new-york': { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'America/New_York' },
  day: { weekday: 'short', month: 'short', day: 'numeric' },
  time: { hour: 'numeric', minute: '2-digit' },
  'day-and-time': { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' },
  exact: { dateStyle: 'medium', timeStyle: 'medium' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** Making a formatter costs more than hundreds of uses. */
const made = new Map<string, Intl.DateTimeFormat>();

function formatterOf(style: keyof typeof styles, locale: string | undefined): Intl.DateTimeFormat {
  const key = `${style} ${locale}`;
  const known = made.get(key);
  if (known) return known;
  const formatter = new Intl.DateTimeFormat(locale, styles[style]);
  made.set(key, formatter);
  return formatter;
}
