/**
 * Up to where the book is known to have no hole. The marker stands at a place in the order of
 * storing: `seq` is the last version before it, `newestMs` the newest server time up to it.
 */
export type Continuity =
  /** The feed was never whole: what History holds was there before us. */
  | { readonly kind: 'never' }
  /** Nothing is missing up to now; the marker moves with every version. `sinceMs`: server's clock. */
  | { readonly kind: 'whole'; readonly sinceMs: number }
  | { readonly kind: 'broken'; readonly seq: number; readonly newestMs: number };

/** The end of what is stored: its last version and the newest server time, null while empty. */
export interface StoredUntil {
  readonly seq: number;
  readonly newestMs: number | null;
}

/** Where the marker stands, or null when there is none yet. */
export function markerOf(
  continuity: Continuity,
  stored: StoredUntil,
): { readonly seq: number; readonly newestMs: number } | null {
  switch (continuity.kind) {
    case 'never':
      return null;
    case 'whole':
      return { seq: stored.seq, newestMs: stored.newestMs ?? continuity.sinceMs };
    case 'broken':
      return continuity;
  }
}

/** Freezes the marker where it stands; a frozen one stays until the feed is whole again. */
export function broken(continuity: Continuity, stored: StoredUntil): Continuity {
  const marker = markerOf(continuity, stored);
  return marker === null ? continuity : { kind: 'broken', ...marker };
}
