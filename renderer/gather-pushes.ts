import type { IdeasChange } from '../preload/contract/calls.ts';
import type { DeskStatus } from '../preload/contract/desk-view.ts';
import type { IdeaView } from '../preload/contract/idea-view.ts';
import { type JsonOf, readJson } from '../preload/contract/read-json.ts';
import type { Push } from './desk-state.ts';

/** What main tells again and again in a flood. */
export interface GatheredPushes {
  readonly status: (status: DeskStatus) => void;
  readonly ideas: (change: JsonOf<IdeasChange>) => void;
  /** Hands on now what waits, before anything else that main tells. */
  readonly handOn: () => void;
}

/** In a flood the page is drawn five times a second: to draw it takes longer than main takes to tell of the next ideas. */
const REST_MS = 200;

/** What comes alone is handed on at once; what comes soon after an idea waits, and is handed on together. */
export function gatherPushes(
  after: (ms: number, run: () => void) => void,
  take: (pushes: readonly Push[]) => void,
): GatheredPushes {
  /** Null: the idea is gone. */
  const ideas = new Map<string, IdeaView | null>();
  let status: DeskStatus | null = null;
  let isResting = false;

  function handOn(): void {
    const pushes: Push[] = [];
    if (ideas.size > 0) pushes.push({ name: 'ideas:changed', payload: changeOf(ideas) });
    if (status !== null) pushes.push({ name: 'desk:status', payload: status });
    ideas.clear();
    status = null;
    if (pushes.length > 0) take(pushes);
  }

  function handOnAndRest(): void {
    isResting = ideas.size > 0;
    handOn();
    if (isResting) after(REST_MS, handOnAndRest);
  }

  return {
    status: (told) => {
      status = told;
      if (!isResting) handOn();
    },
    ideas: (json) => {
      const change = readJson(json);
      for (const idea of change.ideas) ideas.set(idea.id, idea);
      for (const id of change.goneIds) ideas.set(id, null);
      if (!isResting) handOnAndRest();
    },
    handOn,
  };
}

function changeOf(ideas: ReadonlyMap<string, IdeaView | null>): IdeasChange {
  return {
    ideas: [...ideas.values()].filter((idea) => idea !== null),
    goneIds: [...ideas.keys()].filter((id) => ideas.get(id) === null),
  };
}
