/** The calendar day of a moment on this desk's clock, as a name that sorts: "2026-04-22". */
export function dayOf(atMs: number): string {
  const at = new Date(atMs);
  const month = String(at.getMonth() + 1).padStart(2, '0');
  const day = String(at.getDate()).padStart(2, '0');
  return `${at.getFullYear()}-${month}-${day}`;
}

/** The same time of day on the day before; 23 or 25 hours ago where the clock was changed. */
export function dayBefore(atMs: number): number {
  const at = new Date(atMs);
  return at.setDate(at.getDate() - 1);
}

/** From one midnight to the next on this desk's clock, milliseconds since the Unix epoch. */
export interface DaySpan {
  readonly fromMs: number;
  /** Not a part of it any more. */
  readonly toMs: number;
}

export function daySpanOf(atMs: number): DaySpan {
  const at = new Date(atMs);
  const fromMs = at.setHours(0, 0, 0, 0);
  return { fromMs, toMs: at.setHours(24, 0, 0, 0) };
}
