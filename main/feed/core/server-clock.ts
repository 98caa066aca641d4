/** `Date` headers have whole seconds, cut off: the truth lies half a second later on average. */
const HALF_SECOND_MS = 500;

/** Smaller differences are the header's own coarseness and the network's delay. */
const NOTICEABLE_MS = 2_000;

/**
 * The distance from this computer's clock to the server's, learned from a `Date` header.
 *
 * @param offsetMs what was believed so far
 * @param serverMs the header, milliseconds since the Unix epoch
 * @param tookMs from the request to the answer: the header was written at some moment in between
 * @param wallMs this computer's clock at its arrival
 * @returns milliseconds to add to this computer's clock; the old value unless it is clearly wrong
 */
export function learnOffset(
  offsetMs: number,
  serverMs: number,
  tookMs: number,
  wallMs: number,
): number {
  const measuredMs = serverMs + HALF_SECOND_MS + tookMs / 2 - wallMs;
  const marginMs = NOTICEABLE_MS + tookMs / 2;
  if (Math.abs(measuredMs - offsetMs) < marginMs) return offsetMs;
  // A clock that is right needs no correction by a coarser one.
  return Math.abs(measuredMs) < marginMs ? 0 : measuredMs;
}
