import { isHotKey } from '../../preload/contract/hot-key.ts';
import type { PauseView } from '../../preload/contract/silence.ts';

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

export const oneOf = <O extends string>(options: readonly O[], fallback: O): Field<O> => ({
  fallback,
  accepts: (raw): raw is O => options.some((option) => option === raw),
});

export const optionalText = (maxLength: number): Field<string | null> => ({
  fallback: null,
  accepts: (raw): raw is string | null =>
    raw === null || (typeof raw === 'string' && raw.length <= maxLength),
});

export const optionalHotKey = (): Field<string | null> => ({
  fallback: null,
  accepts: (raw): raw is string | null => raw === null || isHotKey(raw),
});

export const texts = (most: number, maxLength: number): Field<readonly string[]> => ({
  fallback: [],
  accepts: (raw): raw is readonly string[] =>
    Array.isArray(raw) &&
    raw.length <= most &&
    raw.every((text) => typeof text === 'string' && text.length <= maxLength),
});

/** Milliseconds since the Unix epoch. */
export const optionalTime = (): Field<number | null> => ({
  fallback: null,
  accepts: (raw): raw is number | null => raw === null || Number.isFinite(raw),
});

/** A pause that cannot be read is none: it must not silence anything for ever. */
export const pauseField = (): Field<PauseView> => ({
  fallback: { kind: 'off' },
  accepts: (raw): raw is PauseView => {
    if (typeof raw !== 'object' || raw === null) return false;
    const untilMs: unknown = Reflect.get(raw, 'untilMs');
    const kind: unknown = Reflect.get(raw, 'kind');
    return kind === 'off' || (kind === 'on' && (untilMs === null || Number.isFinite(untilMs)));
  },
});

/** One of the options for each of the names. */
export const choiceForEach = <N extends string, O extends string>(
  names: readonly N[],
  options: readonly O[],
  fallback: { readonly [K in N]: O },
): Field<{ readonly [K in N]: O }> => ({
  fallback,
  accepts: (raw): raw is { readonly [K in N]: O } =>
    typeof raw === 'object' &&
    raw !== null &&
    names.every((name) => options.some((option) => option === Reflect.get(raw, name))),
});

/** The last warning before the end of a profile. */
export interface SavedWarning {
  readonly until: string;
  readonly days: number;
}

export const optionalWarning = (): Field<SavedWarning | null> => ({
  fallback: null,
  accepts: (raw): raw is SavedWarning | null => {
    if (raw === null) return true;
    if (typeof raw !== 'object') return false;
    const until: unknown = Reflect.get(raw, 'until');
    const isText = typeof until === 'string' && until.length <= 200;
    return isText && Number.isSafeInteger(Reflect.get(raw, 'days'));
  },
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
