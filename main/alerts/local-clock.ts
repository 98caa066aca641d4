/** The day that the clock on this desk shows at some moment. */
export interface LocalDay {
  /** 0 is Monday. */
  readonly weekday: number;
  /**
   * When the clock shows this time of that day or a later (or, negative, earlier) one, in
   * milliseconds since the Unix epoch. A time that daylight saving skips is read as if it had not
   * been put forward; one that it repeats is the first.
   */
  readonly at: (daysLater: number, minutesAfterMidnight: number) => number;
}

/** Handed in wherever local time matters, so that tests choose their zone. */
export type LocalClock = (atMs: number) => LocalDay;

/** The computer's own zone. */
export const localClock: LocalClock = (atMs) => {
  const now = new Date(atMs);
  return {
    weekday: (now.getDay() + 6) % 7,
    at: (daysLater, minutes) =>
      new Date(now.getFullYear(), now.getMonth(), now.getDate() + daysLater, 0, minutes).getTime(),
  };
};
