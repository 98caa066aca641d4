/** One setting, declared once: its type, its default and its check. */
export interface Field<T> {
  readonly fallback: T;
  readonly accepts: (raw: unknown) => raw is T;
}

export const flag = (fallback: boolean): Field<boolean> => ({
  fallback,
  accepts: (raw): raw is boolean => typeof raw === 'boolean',
});

/** A number within the bounds, both included. */
export const numberFrom = (min: number, max: number, fallback: number): Field<number> => ({
  fallback,
  accepts: (raw): raw is number => typeof raw === 'number' && raw >= min && raw <= max,
});

export const optionalText = (maxLength: number): Field<string | null> => ({
  fallback: null,
  accepts: (raw): raw is string | null =>
    raw === null || (typeof raw === 'string' && raw.length <= maxLength),
});

/** A rectangle in screen points, as Electron gives a window's bounds. */
export interface SavedBounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const optionalBounds = (): Field<SavedBounds | null> => ({
  fallback: null,
  accepts: (raw): raw is SavedBounds | null =>
    raw === null ||
    (typeof raw === 'object' &&
      ['x', 'y', 'width', 'height'].every((side) => Number.isSafeInteger(Reflect.get(raw, side)))),
});
