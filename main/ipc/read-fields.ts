export type Fields = Readonly<Record<string, unknown>>;

/** The fields of an object; of anything else none. */
export function fieldsOf(raw: unknown): Fields {
  return typeof raw === 'object' && raw !== null ? (raw as Fields) : {};
}

export function isText(raw: unknown, maxLength: number): raw is string {
  return typeof raw === 'string' && raw.length <= maxLength;
}

/** Bounded beyond the longest identity that is read from a server. */
export function isIdeaId(raw: unknown): raw is string {
  return isText(raw, 512);
}

export function isWhole(raw: unknown): raw is number {
  return typeof raw === 'number' && Number.isSafeInteger(raw) && raw >= 0;
}

export function isOneOf<T extends string>(options: readonly T[], raw: unknown): raw is T {
  return options.some((option) => option === raw);
}

/** Whether every entry passes, and there are no more than so many. */
export function isListOf<T>(
  raw: unknown,
  most: number,
  isEntry: (entry: unknown) => entry is T,
): raw is readonly T[] {
  return Array.isArray(raw) && raw.length <= most && raw.every(isEntry);
}
