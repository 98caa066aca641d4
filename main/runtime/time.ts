/** The time of the running app. Everything that decides gets it handed in. */

/** Calls back once after `ms`; returns what cancels it. */
export function after(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}

export function wait(ms: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, ms));
}

/** `monoMs` never jumps; `wallMs`: milliseconds since the Unix epoch. */
export function clocks(): { readonly monoMs: number; readonly wallMs: number } {
  return { monoMs: performance.now(), wallMs: Date.now() };
}
