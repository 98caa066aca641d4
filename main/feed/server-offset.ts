import { learnOffset } from './core/server-clock.ts';

/** How far the server's clock is from this computer's, as its answers tell it. */
export interface ServerOffset {
  /** Milliseconds to add to this computer's clock to get the server's. */
  readonly ms: () => number;
  /** `serverMs`: the server's clock now, milliseconds since the Unix epoch. */
  readonly learn: (serverMs: number) => void;
}

export function createServerOffset(
  wallMs: () => number,
  onChanged: (offsetMs: number) => void,
): ServerOffset {
  let offsetMs = 0;
  return {
    ms: () => offsetMs,
    learn: (serverMs) => {
      const learned = learnOffset(offsetMs, serverMs, wallMs());
      if (learned === offsetMs) return;
      offsetMs = learned;
      onChanged(offsetMs);
    },
  };
}
