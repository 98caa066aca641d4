/**
 * What the window and the pop-ups may know of an idea: plain, structured-clonable data.
 * Unknown is `null` everywhere; a number that the server did not send is never made up.
 */

/** A price with the digits that the server sent, so that 286.10 is never shown as 286.1. */
export interface Price {
  readonly value: number;
  readonly text: string;
}

/** An open set on the wire; whatever is neither Buy nor Sell is shown as unknown. */
export type Side = 'buy' | 'sell' | 'unknown';

/** A server time: `atMs` is null when the text could not be understood; the text is kept to be shown. */
export interface IdeaTime {
  /** Milliseconds since the Unix epoch, or null. */
  readonly atMs: number | null;
  readonly text: string;
}

/** The fields whose change is a change of the trade; everything else is wording. */
export type MaterialField = 'side' | 'orderType' | 'entry' | 'takeProfit' | 'stopLoss' | 'expiry';
export type IdeaField =
  | MaterialField
  | 'instrument'
  | 'confidence'
  | 'estimatedMove'
  | 'timeframe'
  | 'assetClass'
  | 'prefix'
  | 'description'
  | 'created';

/** One field of an idea that differs between two versions, as the server's texts for it. */
export interface FieldChange {
  readonly field: IdeaField;
  readonly from: string | null;
  readonly to: string | null;
  /** What a time (milliseconds since the Unix epoch) or a percentage means, if it was understood. */
  readonly fromNumber?: number;
  readonly toNumber?: number;
}

/**
 * What entry, take profit and stop loss mean together.
 * `inconsistent`: no ratio is shown. `prices`: the stop or the target stands on the wrong side, or
 * risk is zero. `times`: the idea expires before it was created.
 */
export type Levels =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'inconsistent'; readonly why: 'prices' | 'times' }
  | {
      readonly kind: 'consistent';
      /** Distance from entry to take profit in percent of entry, positive. */
      readonly movePercent: number;
      /** Distance from entry to stop loss in percent of entry, positive. */
      readonly riskPercent: number;
      readonly rewardToRisk: number;
    };

/** Whether a trader could still act on the idea. `unknown`: the server's expiry could not be read. */
export type Freshness = 'open' | 'expiring' | 'expired' | 'unknown';

/** How an idea reached us: live, recovered after an interruption, or found at the very first start. */
export type ArrivedBy = 'live' | 'recovery' | 'backlog';

/** Why an idea version did or did not pop up. */
export type Receipt =
  | { readonly kind: 'pending' }
  | { readonly kind: 'shown'; readonly atMs: number }
  | { readonly kind: 'in-digest'; readonly atMs: number }
  | { readonly kind: 'muted-by-rule'; readonly name: string }
  | { readonly kind: 'hidden-by-rule'; readonly name: string }
  | { readonly kind: 'paused' }
  | { readonly kind: 'quiet-hours' }
  /** The system's own: it took the pop-up and kept it from the screen. */
  | { readonly kind: 'do-not-disturb' }
  | { readonly kind: 'expired-on-arrival' }
  | { readonly kind: 'backlog' }
  | { readonly kind: 'not-material' }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'not-confirmed' };

/** What the user wrote on an idea. It stays with the idea through all its versions. */
export interface IdeaMarks {
  readonly starred: boolean;
  readonly note: string | null;
  readonly decision: Decision | null;
}

export const noMarks: IdeaMarks = { starred: false, note: null, decision: null };

/** Whether the user wrote anything on an idea: it then outlives others that came later. */
export function isMarked({ starred, note, decision }: IdeaMarks): boolean {
  return starred || note !== null || decision !== null;
}

export type DecisionKind = 'taken' | 'skipped';

/** What the user did with an idea, and the trade as it stood on the screen at that moment. */
export interface Decision {
  readonly kind: DecisionKind;
  /** Wall-clock milliseconds since the Unix epoch. */
  readonly atMs: number;
  readonly side: Side;
  readonly entry: Price | null;
  readonly takeProfit: Price | null;
  readonly stopLoss: Price | null;
}

export interface IdeaView {
  readonly id: string;
  /** Names this version among those of the idea. */
  readonly version: number;
  readonly instrument: string | null;
  readonly side: Side;
  readonly orderType: string | null;
  readonly entry: Price | null;
  readonly takeProfit: Price | null;
  readonly stopLoss: Price | null;
  readonly levels: Levels;
  /** Percent, 0 to 100. */
  readonly confidence: number | null;
  /** Percent as the server estimates it, signed. */
  readonly estimatedMove: number | null;
  readonly timeframe: string | null;
  readonly assetClass: string | null;
  readonly prefix: string | null;
  readonly description: string | null;
  readonly created: IdeaTime;
  readonly updated: IdeaTime;
  readonly expires: IdeaTime;
  /** When this app first received the idea, milliseconds since the Unix epoch. */
  readonly receivedAtMs: number;
  readonly arrivedBy: ArrivedBy;
  readonly freshness: Freshness;
  /** What the current version changed against the one before; empty for a first version. */
  readonly changes: readonly FieldChange[];
  readonly revisionCount: number;
  readonly unread: boolean;
  readonly marks: IdeaMarks;
  readonly receipt: Receipt;
  /** A rule puts it behind a filter of the list; a pop-up that names it still opens it. */
  readonly hidden: boolean;
}

/** What only the opened idea needs. */
export interface IdeaDetail {
  /** Newest first; the first is the current one unless an older one came later. */
  readonly revisions: readonly RevisionView[];
  /** The server's own fields, in its order, bounded. */
  readonly raw: readonly RawField[];
}

export interface RevisionView {
  readonly version: number;
  readonly updated: IdeaTime;
  readonly receivedAtMs: number;
  readonly arrivedBy: ArrivedBy;
  readonly receipt: Receipt;
  /** Against the version before; empty for the first that is kept. */
  readonly changes: readonly FieldChange[];
}

export interface RawField {
  readonly name: string;
  readonly value: string;
}

/** A time span in which ideas may have been lost: more came than History holds. */
export interface GapView {
  readonly id: string;
  /** The last known idea's time, milliseconds since the Unix epoch. */
  readonly fromMs: number;
  /** The oldest recovered idea's time, milliseconds since the Unix epoch. */
  readonly toMs: number;
}
