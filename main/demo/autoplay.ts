import type { Clock } from './clock.ts';
import { drawsFor } from './draws.ts';
import type { Feed } from './feed.ts';
import type { KeptIdea } from './idea-documents.ts';

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
  let latest: KeptIdea | null = null;
  let begun = false;
  let cancel: (() => void) | null = null;

  const playIdea = (): void => {
    const earlier = latest;
    latest = feed.write({});
    feed.publish(latest);
    const pauseMs = draws.between(20_000, 45_000);
    if (earlier !== null && draws.oneOf([true, false, false])) {
      cancel = clock.after(pauseMs / 2, () => {
        update(earlier);
        cancel = clock.after(pauseMs / 2, playIdea);
      });
    } else {
      cancel = clock.after(pauseMs, playIdea);
    }
  };

  const update = ({ ideaId, expiresAtMs }: KeptIdea): void => {
    // The computer may have slept since the idea was told.
    if (expiresAtMs <= clock.nowMs()) return;
    const revised = feed.revise(ideaId, undefined);
    if (revised !== null) feed.publish(revised);
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
