/** A newer version, as its maker describes it. */
export interface Release {
  /** Three numbers, such as `0.2.0`. */
  readonly version: string;
  /** Plain text of one or more lines; null: nothing was written about it. */
  readonly notes: string | null;
}

/** Why this copy of the app never asks for updates. */
export type NoUpdates =
  /** A development run. */
  | 'development'
  /** The build was not told where its updates come from. */
  | 'no-source';

/** Why this copy of the app only tells of updates: it cannot put itself in a newer one's place. */
export type OnlyTells =
  /** Installed by a package manager, or a store, which would not know of the change. */
  | 'deb'
  | 'rpm'
  | 'store'
  /** Unpacked from an archive. */
  | 'archive'
  /** Its file cannot be replaced by this user. */
  | 'read-only'
  /** The build holds no key by which it could tell a true update from another. */
  | 'no-key';

export type UpdateFailure =
  /** No usable answer came from the place of the updates, or not to its end. */
  | 'unreachable'
  /** It could not be put in the place of this version. */
  | 'not-installed';

export type UpdateState =
  | { readonly kind: 'none'; readonly why: NoUpdates }
  /** Switched off by the user. */
  | { readonly kind: 'off' }
  /** Nothing newer is known. */
  | { readonly kind: 'idle' }
  | { readonly kind: 'checking' }
  /** To be fetched by the user, at `page`. */
  | {
      readonly kind: 'told';
      readonly release: Release;
      readonly why: OnlyTells;
      readonly page: string;
    }
  /** `percent`: whole, 0 to 100. */
  | { readonly kind: 'downloading'; readonly release: Release; readonly percent: number }
  /** Takes this version's place as soon as the user asks for a restart, never by itself. */
  | { readonly kind: 'ready'; readonly release: Release }
  /** The user asked for it. */
  | { readonly kind: 'restarting' }
  | { readonly kind: 'failed'; readonly why: UpdateFailure }
  /** It is damaged, or not signed with the key of this build. */
  | { readonly kind: 'refused'; readonly version: string };

export interface UpdatesView {
  readonly state: UpdateState;
  /** Whether a newer version is downloaded, or only told. */
  readonly downloads: boolean;
  /** When the place of the updates last answered, milliseconds since the Unix epoch. */
  readonly checkedAtMs: number | null;
  /** The version that the user does not want to hear of. */
  readonly skippedVersion: string | null;
}
