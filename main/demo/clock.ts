/** Time as the demo feed sees it, handed in so that tests can move it. */
export interface Clock {
  /** Wall-clock milliseconds since the Unix epoch. */
  readonly nowMs: () => number;
  /** Runs once after `delayMs`. Returns the function that cancels it. */
  readonly after: (delayMs: number, run: () => void) => () => void;
}

export const systemClock: Clock = {
  nowMs: () => Date.now(),
  after(delayMs, run) {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
};
