/**
 * Reads the fields of one untrusted object. A field that is missing or wrong is noted in `faults`
 * and read as an empty value, which must not be used once there are faults.
 */
export interface AskFields {
  readonly text: (name: string) => string;
  readonly textOrNull: (name: string) => string | null;
  readonly whole: (name: string, least: number, most: number) => number;
  readonly oneOf: <const T extends string>(name: string, allowed: readonly [T, ...T[]]) => T;
  readonly record: (name: string) => Readonly<Record<string, unknown>>;
  readonly textRecord: (name: string) => Readonly<Record<string, string>>;
  /** Undefined when the field is absent, else what `read` makes of it. */
  readonly optional: <T>(name: string, read: (name: string) => T) => T | undefined;
  readonly faults: () => readonly string[];
  /** Fields that nobody asked for: a misspelt one must not pass for a left out one. */
  readonly strays: () => readonly string[];
}

export function askFields(raw: unknown): AskFields {
  const given = isRecord(raw) ? raw : {};
  const known = new Set<string>();
  const faults: string[] = isRecord(raw) ? [] : ['not an object'];

  /** The field if `accepts` takes it, else the stand-in, with a fault noted. */
  const field = <T, S>(
    name: string,
    wanted: string,
    accepts: (value: unknown) => value is T,
    standIn: S,
  ): T | S => {
    known.add(name);
    const value = given[name];
    if (accepts(value)) return value;
    faults.push(`${name} must be ${wanted}`);
    return standIn;
  };

  return {
    text: (name) => field(name, 'text', isText, ''),
    textOrNull: (name) => field(name, 'text or null', isTextOrNull, null),
    whole: (name, least, most) =>
      field(
        name,
        `a whole number from ${least} to ${most}`,
        (value): value is number =>
          typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most,
        least,
      ),
    oneOf: <const T extends string>(name: string, allowed: readonly [T, ...T[]]): T =>
      field(
        name,
        `one of ${allowed.join(', ')}`,
        (value): value is T => allowed.some((item) => item === value),
        allowed[0],
      ),
    record: (name) => field(name, 'an object', isRecord, {}),
    textRecord: (name) => field(name, 'an object of texts', isTextRecord, {}),
    optional(name, read) {
      known.add(name);
      return given[name] === undefined ? undefined : read(name);
    },
    faults: () => faults,
    strays: () => Object.keys(given).filter((name) => !known.has(name)),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTextRecord(value: unknown): value is Readonly<Record<string, string>> {
  return isRecord(value) && Object.values(value).every(isText);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || isText(value);
}
