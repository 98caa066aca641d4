const percent = /^([+-]?(?:\d+\.?\d*|\.\d+))\s*%?$/;

/**
 * Reads a percentage: `"+0.63%"`, `"90 %"`, `"90"` or 90; the sign may be the typographic minus.
 * Null for anything else; fractions are not guessed, so 0.9 is 0.9 %.
 */
export function readPercent(raw: unknown): number | null {
  if (typeof raw !== 'number' && typeof raw !== 'string') return null;
  const digits = percent.exec(String(raw).trim().replace('\u2212', '-'))?.[1];
  if (digits === undefined) return null;
  const value = Number(digits);
  // Adding zero makes -0 plain 0, which also survives being written as JSON.
  return Number.isFinite(value) ? value + 0 : null;
}

/** A percentage between 0 and 100, as a confidence is; null when it is outside of them. */
export function readConfidence(raw: unknown): number | null {
  const value = readPercent(raw);
  return value !== null && value >= 0 && value <= 100 ? value : null;
}
