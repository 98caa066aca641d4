import type {
  ArrivedBy,
  IdeaMarks,
  IdeaTime,
  Price,
  Receipt,
  Side,
} from '../../preload/contract/idea-view.ts';

/** The server's identity of an idea; made only by `readIdea`. */
export type IdeaId = string & { readonly __brand: 'IdeaId' };

/** The server's own object, prices as the digits that were sent, bounded by `keepRaw`. Never crosses to the window. */
export type RawIdea = Readonly<Record<string, unknown>>;

/** One version of an idea, read from the server's object. Whatever could not be read is null. */
export interface Idea {
  readonly id: IdeaId;
  readonly instrument: string | null;
  readonly side: Side;
  readonly orderType: string | null;
  readonly entry: Price | null;
  readonly takeProfit: Price | null;
  readonly stopLoss: Price | null;
  /** Percent, 0 to 100. */
  readonly confidence: number | null;
  /** Percent, signed. */
  readonly estimatedMove: number | null;
  readonly timeframe: string | null;
  readonly assetClass: string | null;
  readonly prefix: string | null;
  readonly description: string | null;
  readonly created: IdeaTime;
  readonly updated: IdeaTime;
  readonly expires: IdeaTime;
  readonly raw: RawIdea;
}

/** Why a server object is not an idea. It is counted and dropped; the feed goes on. */
export interface Unreadable {
  readonly kind: 'unreadable';
  readonly why: 'not an object' | 'no identity' | 'bad JSON' | 'too large';
}

/**
 * Names one version: `LAST_UPDATE` and a fingerprint of the fields we know, so that the same
 * version from stream and History is the same, and a silent change under an equal time is not.
 */
export type VersionKey = string & { readonly __brand: 'VersionKey' };

/** One stored version of an idea, and how it came and was told. */
export interface Revision {
  /** The place of the version in the order of storing: a name that outlives a changed fingerprint. */
  readonly seq: number;
  readonly key: VersionKey;
  readonly idea: Idea;
  /** Wall-clock milliseconds since the Unix epoch. */
  readonly receivedAtMs: number;
  readonly arrivedBy: ArrivedBy;
  /** Still `pending` in a version that is no longer current: it was overtaken and will not pop up. */
  readonly receipt: Receipt;
}

/** One idea with all its versions. `current` is the newest by `LAST_UPDATE`, not by arrival. */
export interface IdeaRecord {
  readonly id: IdeaId;
  readonly current: Revision;
  /** Every other version: older ones, and late arrivals that never were current; oldest first. */
  readonly others: readonly Revision[];
  /** Wall-clock milliseconds since the Unix epoch. */
  readonly firstReceivedAtMs: number;
  readonly unread: boolean;
  readonly marks: IdeaMarks;
}
