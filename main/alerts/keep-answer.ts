/**
 * Asks again only when the last answer is older than `freshForMs`; whoever asks meanwhile gets the
 * same answer. `now` is a monotonic clock in milliseconds.
 */
export function keepAnswer<T>(
  ask: () => Promise<T>,
  freshForMs: number,
  now: () => number,
): () => Promise<T> {
  let kept: { readonly answer: Promise<T>; readonly askedAtMs: number } | null = null;
  return () => {
    const nowMs = now();
    if (kept === null || nowMs - kept.askedAtMs > freshForMs) {
      kept = { answer: ask(), askedAtMs: nowMs };
    }
    return kept.answer;
  };
}
