/** For how long pop-ups are to be paused; `resume` ends it. */
export const pauseWishes = [
  '15-minutes',
  '1-hour',
  'until-tomorrow',
  'until-resumed',
  'resume',
] as const;
export type PauseWish = (typeof pauseWishes)[number];

export type PauseView =
  | { readonly kind: 'off' }
  | {
      readonly kind: 'on';
      /** Milliseconds since the Unix epoch; null: until somebody resumes. */
      readonly untilMs: number | null;
    };

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/**
 * Every week at the same hours of this computer's clock. A range that ends before or when it begins
 * ends on the next day: it is one range, and belongs to the day on which it begins.
 */
export interface QuietRange {
  readonly days: readonly Weekday[];
  /** `HH:MM`, 00:00 to 23:59. */
  readonly from: string;
  readonly to: string;
}

export const mostQuietRanges = 14;

/** For how many seconds the feed may be down before a pop-up says so. */
export const connectionDelay = { leastSeconds: 10, mostSeconds: 3600, usualSeconds: 60 } as const;
