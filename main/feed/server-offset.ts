import { learnOffset } from './core/server-clock.ts';

/** How far the server's clock is from this computer's, as its answers tell it. */
export interface ServerOffset {
  /** Milliseconds to add to this computer's clock to get the server's. */
  readonly ms: () => number;
  /** As `FeedPorts.onServerClock`. */
  readonly learn: (serverMs: number, tookMs: number) => void;
}

interface ServerOffsetPorts {
  /** This computer's clock, milliseconds since the Unix epoch. */
  readonly wallMs: () => number;
  readonly onChanged: (offsetMs: number) => void;
  /**
   * The server has told its clock, and `ms` is right: what depends on the time can be trusted now. After a
   * sleep it is late, though the offset is the same as before.
   */
  readonly onHeard: () => void;
}

export function createServerOffset({
  wallMs,
  onChanged,
  onHeard,
}: ServerOffsetPorts): ServerOffset {
  let offsetMs = 0;
  return {
    ms: () => offsetMs,
    learn: (serverMs, tookMs) => {
      const learned = learnOffset(offsetMs, serverMs, tookMs, wallMs());
      const isSame = learned === offsetMs;
      offsetMs = learned;
      if (!isSame) onChanged(offsetMs);
      onHeard();
    },
  };
}
