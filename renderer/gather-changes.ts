import type { IdeasChange } from '../preload/contract/calls.ts';
import type { IdeaView } from '../preload/contract/idea-view.ts';
import { type JsonOf, readJson } from '../preload/contract/read-json.ts';

/** Ideas that main told of and that wait to be listed. */
export interface GatheredChanges {
  readonly add: (change: JsonOf<IdeasChange>) => void;
  /** Hands on now what waits, before anything else that main tells. */
  readonly handOn: () => void;
}

/**
 * In a flood main tells of the next ideas while the page still draws the last ones: all that have
 * come meanwhile are drawn at once. `soon` calls back behind the messages that wait already.
 */
export function gatherChanges(
  soon: (run: () => void) => void,
  list: (change: IdeasChange) => void,
): GatheredChanges {
  /** Null: the idea is gone. */
  const waiting = new Map<string, IdeaView | null>();
  const handOn = (): void => {
    if (waiting.size === 0) return;
    const ideas = [...waiting.values()].filter((idea) => idea !== null);
    const goneIds = [...waiting.keys()].filter((id) => waiting.get(id) === null);
    waiting.clear();
    list({ ideas, goneIds });
  };
  return {
    add: (json) => {
      const isFirst = waiting.size === 0;
      const { ideas, goneIds } = readJson(json);
      for (const idea of ideas) waiting.set(idea.id, idea);
      for (const id of goneIds) waiting.set(id, null);
      if (isFirst) soon(handOn);
    },
    handOn,
  };
}
