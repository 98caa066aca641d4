/** What the server says of an API code (HTI API, endpoints), without the code that it repeats there. */
export interface Profile {
  readonly accountName: string | null;
  readonly validity: Validity;
  readonly requestLimitPerMinute: number | null;
  readonly filters: ProfileFilters | null;
}

/** `atMs`: milliseconds since the Unix epoch; null: not understood. `text`: as the server has it. */
export type Validity =
  | { readonly kind: 'unlimited' }
  | { readonly kind: 'until'; readonly atMs: number | null; readonly text: string }
  | { readonly kind: 'unknown' };

/**
 * Which ideas the server sends, by the names that it gives its filters. An empty list restricts
 * nothing; null could not be read, and what it restricts is not known.
 */
export type ProfileFilters = Readonly<Record<string, readonly string[] | null>>;
