import type { ArrivedBy, GapView, IdeaMarks, Receipt } from '../../preload/contract/idea-view.ts';
import type { Continuity, StoredUntil } from './continuity.ts';
import type { IdeaId, RawIdea, VersionKey } from './idea.ts';
import type { VersionName } from './version-name.ts';

/** A version as it is written: the server's object, so that a later reader may read more in it. */
export interface StoredVersion {
  readonly seq: number;
  readonly raw: RawIdea;
  readonly receivedAtMs: number;
  readonly arrivedBy: ArrivedBy;
}

/** An idea that made room for newer ones, remembered so that History cannot make it new again. */
export interface ForgottenIdea {
  readonly id: IdeaId;
  /** The version that was current. */
  readonly key: VersionKey;
  readonly updatedMs: number | null;
  readonly seq: number;
}

/** What the journal holds: plain JSON, applied in order. */
export type JournalEntry =
  | ({ readonly t: 'idea' } & StoredVersion)
  | {
      readonly t: 'receipt';
      readonly of: readonly VersionName[];
      readonly receipt: Receipt;
    }
  | { readonly t: 'read'; readonly id: IdeaId }
  /** All marks of an idea, as they are from now on. */
  | { readonly t: 'marks'; readonly id: IdeaId; readonly marks: IdeaMarks }
  | { readonly t: 'whole'; readonly atMs: number }
  | { readonly t: 'broken' }
  | { readonly t: 'gap'; readonly gap: GapView }
  /** The first entry of a snapshot: all that is not an idea or a gap. */
  | {
      readonly t: 'book';
      readonly stored: StoredUntil;
      readonly continuity: Continuity;
      readonly forgotten: readonly ForgottenIdea[];
    }
  | RecordEntry;

/** One idea of a snapshot; its versions oldest first, the last is current. */
export interface RecordEntry {
  readonly t: 'record';
  readonly versions: readonly (StoredVersion & { readonly receipt: Receipt })[];
  readonly firstReceivedAtMs: number;
  readonly unread: boolean;
  readonly marks: IdeaMarks;
}
