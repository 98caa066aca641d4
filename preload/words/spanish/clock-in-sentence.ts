/** A clock as it stands after “hasta” or “desde”: “las 14:05”, “la 1:05”, “el 22 abr, 14:05”. */
export function theClock(clock: string): string {
  if (!/^\d+:/.test(clock)) return `el ${clock}`;
  return clock.startsWith('1:') ? `la ${clock}` : `las ${clock}`;
}

/** When something happens: “a las 14:05”, “a la 1:05”, “el 22 abr, 14:05”. */
export function atClock(clock: string): string {
  const the = theClock(clock);
  return the.startsWith('el ') ? the : `a ${the}`;
}
