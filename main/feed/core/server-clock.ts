/** `Date` headers have whole seconds, cut off: the truth lies half a second later on average. */
const HALF_SECOND_MS = 500;

/** Smaller differences are the header's own coarseness and the network's delay. */
const NOTICEABLE_MS = 2_000;

/**
 * The distance from this computer's clock to the server's, learned from a `Date` header.
 *
 * @param offsetMs what was believed so far
 * @param serverMs the header, milliseconds since the Unix epoch
 * @param wallMs this computer's clock at its arrival
 * @returns milliseconds to add to this computer's clock; the old value unless it is clearly wrong
 */
export function learnOffset(offsetMs: number, serverMs: number, wallMs: number): number {
  const measuredMs = serverMs + HALF_SECOND_MS - wallMs;
  // A clock that is right needs no correction by a coarser one.
  if (Math.abs(measuredMs) < NOTICEABLE_MS) return 0;
  return Math.abs(measuredMs - offsetMs) < NOTICEABLE_MS ? offsetMs : measuredMs;
}
