/**
 * Gathers what happens within one moment and hands it on once: a burst of 10,000 ideas becomes a few
 * messages to the window, and nothing runs while nothing happens.
 */
export interface Gatherer<T> {
  readonly add: (items: readonly T[]) => void;
}

/** About one frame: nobody sees less, and main has time for the feed in between. */
const GATHER_MS = 16;

/** More items than these wait for the next moment, so that none of them holds up the feed for long. */
const MOST_AT_ONCE = 200;

/** Each item is handed on once per moment of `momentMs`, in the order of its first mention. */
export function gather<T>(
  after: (ms: number, run: () => void) => () => void,
  handOn: (items: readonly T[]) => void,
  momentMs = GATHER_MS,
): Gatherer<T> {
  const gathered = new Set<T>();
  const hand = (): void => {
    const items: T[] = [];
    for (const item of gathered) {
      if (items.length === MOST_AT_ONCE) break;
      items.push(item);
      gathered.delete(item);
    }
    if (gathered.size > 0) after(momentMs, hand);
    handOn(items);
  };
  return {
    add: (items) => {
      if (gathered.size === 0 && items.length > 0) after(momentMs, hand);
      for (const item of items) gathered.add(item);
    },
  };
}
