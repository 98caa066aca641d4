import type { Freshness } from '../../preload/contract/idea-view.ts';
import { freshnessOf, nextFreshnessChangeAtMs } from '../ideas/freshness.ts';
import type { IdeaRecord } from '../ideas/idea.ts';

export interface FreshnessWatch {
  /** A record is new or changed. */
  readonly note: (record: IdeaRecord) => void;
  /** Looks at all of them, because the clock may have moved on in a sleep, or have changed. */
  readonly look: () => void;
  readonly stop: () => void;
}

interface FreshnessPorts {
  readonly records: () => readonly IdeaRecord[];
  /** The server's clock as we estimate it, milliseconds since the Unix epoch. */
  readonly serverMs: () => number;
  readonly after: (ms: number, run: () => void) => () => void;
  /** The freshness of these has changed by itself. */
  readonly onChanged: (changes: readonly FreshnessChange[]) => void;
}

export interface FreshnessChange {
  readonly record: IdeaRecord;
  readonly freshness: Freshness;
}

/** A timer is never set longer, so that a clock that jumps is noticed within it. */
const LONGEST_SLEEP_MS = 60_000;

/**
 * Ideas expire by themselves, with the window closed too. One timer for all of them, set to the next
 * change; while nothing can change there is none.
 */
export function watchFreshness(ports: FreshnessPorts): FreshnessWatch {
  const known = new Map<string, Freshness>();
  let next: { readonly atMs: number; readonly cancel: () => void } | null = null;

  function wakeAt(atMs: number): void {
    next?.cancel();
    const ms = Math.min(LONGEST_SLEEP_MS, Math.max(0, atMs - ports.serverMs()));
    next = { atMs, cancel: ports.after(ms, look) };
  }

  function note(record: IdeaRecord): void {
    const nowMs = ports.serverMs();
    known.set(record.id, freshnessOf(record.current.idea, nowMs));
    const atMs = nextFreshnessChangeAtMs(record.current.idea, nowMs);
    if (atMs !== null && (next === null || atMs < next.atMs)) wakeAt(atMs);
  }

  function look(): void {
    next?.cancel();
    next = null;
    const nowMs = ports.serverMs();
    const changes: FreshnessChange[] = [];
    const records = ports.records();
    const gone = new Set(known.keys());
    for (const record of records) {
      gone.delete(record.id);
      const freshness = freshnessOf(record.current.idea, nowMs);
      if (known.get(record.id) !== freshness) changes.push({ record, freshness });
      note(record);
    }
    for (const id of gone) known.delete(id);
    if (changes.length > 0) ports.onChanged(changes);
  }

  look();
  return { note, look, stop: () => next?.cancel() };
}
