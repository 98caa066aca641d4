import type { DropReason } from '../../preload/contract/feed-state.ts';
import type { Profile } from '../../preload/contract/profile.ts';

/** What one open stream tells. After `dropped` or `server-error` nothing follows. */
export type StreamEvent =
  /** Any bytes at all, comments and half lines included: the connection is alive. */
  | { readonly kind: 'heard' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'ping' }
  /** The idea's JSON text, not yet read. */
  | { readonly kind: 'idea'; readonly json: string }
  /** An event of over 1 MB was dropped; the stream lives on. `bytes`: how many had come by then. */
  | { readonly kind: 'oversized'; readonly bytes: number }
  /** The server's `error` event: it is closing the stream and says why. The stream was closed. */
  | { readonly kind: 'server-error'; readonly message: string }
  /** The response's `Date` header, milliseconds since the Unix epoch, once at the start. */
  | { readonly kind: 'server-date'; readonly atMs: number }
  | { readonly kind: 'dropped'; readonly why: DropReason };

/**
 * Opens one stream to the account's server. Returns the function that closes it for good.
 *
 * @param pollSeconds how often the server looks for news, 1.0 to 10.0
 */
export type OpenStream = (listen: (event: StreamEvent) => void, pollSeconds: number) => () => void;

export type AuthAnswer =
  | { readonly kind: 'ok'; readonly profile: Profile; readonly serverDateMs: number | null }
  | { readonly kind: 'failed'; readonly why: DropReason };

export type HistoryAnswer =
  | {
      readonly kind: 'ok';
      /** As the server sent them, prices kept as the digits sent. */
      readonly ideas: readonly unknown[];
      /** How many ideas this answer could hold: what we asked for, or less if the server says so. */
      readonly limit: number;
      readonly serverDateMs: number | null;
    }
  | { readonly kind: 'failed'; readonly why: DropReason };

export type ProbeAnswer =
  { readonly kind: 'ok' } | { readonly kind: 'failed'; readonly why: DropReason };

/** The calls of the account's server. None ever throws; all end by themselves within 15 s. */
export interface Rest {
  /** Finds out, without sending the code, whether it is an HTI server that answers. */
  readonly probe: (signal: AbortSignal) => Promise<ProbeAnswer>;
  readonly authenticate: (signal: AbortSignal) => Promise<AuthAnswer>;
  readonly history: (limit: number, signal: AbortSignal) => Promise<HistoryAnswer>;
}
