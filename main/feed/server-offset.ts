import { learnOffset } from './core/server-clock.ts';

/** How far the server's clock is from this computer's, as its answers tell it. */
export interface ServerOffset {
  /** Milliseconds to add to this computer's clock to get the server's. */
  readonly ms: () => number;
  /** As `FeedPorts.onServerClock`. */
  readonly learn: (serverMs: number, tookMs: number) => void;
}

export function createServerOffset(
  wallMs: () => number,
  onChanged: (offsetMs: number) => void,
): ServerOffset {
  let offsetMs = 0;
  return {
    ms: () => offsetMs,
    learn: (serverMs, tookMs) => {
      const learned = learnOffset(offsetMs, serverMs, tookMs, wallMs());
      if (learned === offsetMs) return;
      offsetMs = learned;
      onChanged(offsetMs);
    },
  };
}
