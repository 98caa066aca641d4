import type { IdeaView } from '../preload/contract/idea-view.ts';

/** Ideas that main told of and that wait to be listed. */
export interface GatheredChanges {
  readonly add: (ideas: readonly IdeaView[]) => void;
  /** Hands on now what waits, before anything else that main tells. */
  readonly handOn: () => void;
}

/**
 * In a flood main tells of the next ideas while the page still draws the last ones: all that have
 * come meanwhile are drawn at once. `soon` calls back behind the messages that wait already.
 */
export function gatherChanges(
  soon: (run: () => void) => void,
  list: (ideas: readonly IdeaView[]) => void,
): GatheredChanges {
  const waiting: IdeaView[] = [];
  const handOn = (): void => {
    if (waiting.length > 0) list(waiting.splice(0));
  };
  return {
    add: (ideas) => {
      const isFirst = waiting.length === 0;
      waiting.push(...ideas);
      if (isFirst) soon(handOn);
    },
    handOn,
  };
}
