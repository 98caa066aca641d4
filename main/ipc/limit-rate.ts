/** Says yes at most `atMost` times within any `perMs`. `monoMs`: a clock that only goes forward. */
export function limitRate(atMost: number, perMs: number, monoMs: () => number): () => boolean {
  let grantedAtMs: readonly number[] = [];
  return () => {
    const nowMs = monoMs();
    grantedAtMs = grantedAtMs.filter((atMs) => nowMs - atMs < perMs);
    if (grantedAtMs.length >= atMost) return false;
    grantedAtMs = [...grantedAtMs, nowMs];
    return true;
  };
}
