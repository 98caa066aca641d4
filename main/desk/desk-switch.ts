import type { IdeaSink } from '../feed/run-feed.ts';
import type { IdeaDesk } from './idea-desk.ts';

/** The feed's one sink, behind which the desks of different accounts take turns. */
export interface DeskSwitch {
  readonly sink: IdeaSink;
  /** Null while no account is open, or its ideas are still being read from disk. */
  readonly current: () => IdeaDesk | null;
  /** Leaves the present desk. What the feed tells from now on waits for the next one. */
  readonly leave: () => Promise<void>;
  /** Opens the next desk; what has waited is told to it first. A later `leave` makes it void. */
  readonly enter: (opening: Promise<IdeaDesk>) => Promise<void>;
}

type Call = (sink: IdeaSink) => void;

export function createDeskSwitch(onEntered: (desk: IdeaDesk) => void): DeskSwitch {
  let desk: IdeaDesk | null = null;
  let waiting: Call[] = [];
  let turn = 0;

  const tell = (call: Call): void => {
    if (desk === null) waiting.push(call);
    else call(desk);
  };

  return {
    sink: {
      takeLive: (json, held) => tell((sink) => sink.takeLive(json, held)),
      mergeHistory: (ideas, limit) => tell((sink) => sink.mergeHistory(ideas, limit)),
      releaseHeld: () => tell((sink) => sink.releaseHeld()),
      breakContinuity: () => tell((sink) => sink.breakContinuity()),
      noteOversized: (bytes) => tell((sink) => sink.noteOversized(bytes)),
    },
    current: () => desk,
    leave: () => {
      turn += 1;
      const closed = desk?.close() ?? Promise.resolve();
      desk = null;
      waiting = [];
      return closed;
    },
    enter: async (opening) => {
      const mine = turn;
      const opened = await opening;
      if (mine !== turn) return opened.close();
      desk = opened;
      for (const call of waiting) call(opened);
      waiting = [];
      onEntered(opened);
      return undefined;
    },
  };
}
