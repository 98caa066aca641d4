/** The time of the running app. Everything that decides gets it handed in. */

/**
 * Calls back once after `ms`; returns what cancels it. After 0 ms means as soon as all that is under
 * way has been done: a timer would make an idea wait for one more millisecond.
 */
export function after(ms: number, run: () => void): () => void {
  if (ms === 0) {
    const immediate = setImmediate(run);
    return () => clearImmediate(immediate);
  }
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}

export function wait(ms: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, ms));
}

/** Lets all else of the app have its turn. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}

/** `monoMs` never jumps; `wallMs`: milliseconds since the Unix epoch. */
export function clocks(): { readonly monoMs: number; readonly wallMs: number } {
  return { monoMs: performance.now(), wallMs: Date.now() };
}
