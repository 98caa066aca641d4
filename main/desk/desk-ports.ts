import type { AlertRule } from '../../preload/contract/alert-rules.ts';
import type { Problem } from '../../preload/contract/desk-view.ts';
import type { SilenceReason } from '../alerts/keep-silence.ts';
import type { Presenter } from '../alerts/presenter.ts';
import type { JournalEntry } from '../ideas/journal-entry.ts';
import type { Log } from '../log/log.ts';

/** Where ideas are kept. `append` resolves when the entries are on disk, or known not to get there now. */
export interface Journal {
  readonly append: (entries: readonly JournalEntry[]) => Promise<void>;
  /** Writes what is left. */
  readonly close: () => Promise<void>;
}

/** What the desk of one account needs of the world. */
export interface DeskPorts {
  readonly journal: Journal;
  readonly presenter: Presenter;
  readonly log: Log;
  /** This computer's clock, milliseconds since the Unix epoch. */
  readonly wallMs: () => number;
  /** Milliseconds to add to it to get the server's. */
  readonly clockOffsetMs: () => number;
  /** Calls back once after `ms`; returns what cancels it. */
  readonly after: (ms: number, run: () => void) => () => void;
  readonly rules: () => readonly AlertRule[];
  /** Why no idea pops up now; null: they do. */
  readonly silence: () => SilenceReason | null;
  /** These ideas are new, look different now, or are gone. */
  readonly onIdeas: (ids: readonly string[]) => void;
  /** Gaps or counts changed. */
  readonly onStatus: () => void;
  /** A pop-up was clicked that tells of these. */
  readonly onOpen: (ideaIds: readonly string[]) => void;
  /** A pop-up's button: this text is to be on the clipboard. */
  readonly copyText: (text: string) => void;
  /** A pop-up's button: no more pop-ups of this instrument. */
  readonly onMute: (instrument: string) => void;
  /** Something beside the feed is wrong; null: it is right again. */
  readonly onProblem: (kind: Problem['kind'], problem: Problem | null) => void;
}
