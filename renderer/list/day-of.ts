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
