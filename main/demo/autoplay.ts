import type { Clock } from './clock.ts';
import { drawsFor } from './draws.ts';
import type { Feed } from './feed.ts';

/** Past ideas stand this far apart, at the same times whenever the server is started. */
const pastIdeaEveryMs = 20 * 60_000;
const firstIdeaAfterMs = 4000;

/** The place in the seed's sequence that a time has. */
export function sequenceAt(atMs: number): number {
  return Math.floor(atMs / pastIdeaEveryMs);
}

/**
 * Fills History with the last `count` ideas before now. Their times and contents depend on the seed
 * alone, so that to an app that starts the demo again its backlog is known and no news.
 */
export function writeBacklog(feed: Feed, seed: string, count: number, nowMs: number): void {
  for (let sequence = sequenceAt(nowMs) - count; sequence < sequenceAt(nowMs); sequence += 1) {
    const draws = drawsFor(`${seed}/past/${sequence}`);
    const offsetMs = draws.whole(0, pastIdeaEveryMs / 1000 - 1) * 1000;
    feed.writePast(sequence, sequence * pastIdeaEveryMs + offsetMs);
  }
}

/** From the first stream on: an idea soon, then one every 20 to 45 s, and now and then an update between. */
export function autoplay(
  feed: Feed,
  seed: string,
  clock: Clock,
): { readonly begin: () => void; readonly stop: () => void } {
  const draws = drawsFor(`${seed}/pace`);
  const written: string[] = [];
  let begun = false;
  let cancel: (() => void) | null = null;

  const playIdea = (): void => {
    const idea = feed.write({});
    feed.publish(idea);
    written.push(idea.ideaId);
    const pauseMs = draws.between(20_000, 45_000);
    if (draws.oneOf([true, false, false])) {
      cancel = clock.after(pauseMs / 2, () => {
        updateOne();
        cancel = clock.after(pauseMs / 2, playIdea);
      });
    } else {
      cancel = clock.after(pauseMs, playIdea);
    }
  };

  /** Takes an idea that was told a little earlier; one that has expired meanwhile is left alone. */
  const updateOne = (): void => {
    const ideaId = written.splice(0, Math.max(1, written.length - 2)).pop();
    const before = ideaId === undefined ? undefined : feed.find(ideaId);
    if (before === undefined || before.expiresAtMs <= clock.nowMs()) return;
    const after = feed.revise(before.ideaId, undefined);
    if (after !== null) feed.publish(after);
  };

  return {
    begin() {
      if (begun) return;
      begun = true;
      cancel = clock.after(firstIdeaAfterMs, playIdea);
    },
    stop: () => cancel?.(),
  };
}
