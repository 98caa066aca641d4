import { drawsFor } from './draws.ts';
import type { Instrument } from './instruments.ts';

/** From a minute to three days: the slow swings are wide and the quick ones narrow, as in a random walk. */
const swingMinutes = [1, 8, 64, 512, 4096] as const;
const slowest = 4096;

/**
 * The demo market's price, unrounded. A seeded random walk that can be asked at any time and in any
 * order: the price depends on seed, instrument and time alone, so the market goes on where it was
 * after a restart. It stays within `exp(±1.6 × restlessness)` of the instrument's usual price.
 */
export function priceAt(seed: string, instrument: Instrument, atMs: number): number {
  let strayed = 0;
  for (const minutes of swingMinutes) {
    const swing = between(`${seed}/${instrument.name}/${minutes}`, atMs / (minutes * 60_000));
    strayed += Math.sqrt(minutes / slowest) * swing;
  }
  return instrument.around * Math.exp(instrument.restlessness * strayed);
}

/** A straight line between two random heights (−1 to 1), one at each whole position. */
function between(key: string, position: number): number {
  const left = Math.floor(position);
  const height = (at: number): number => drawsFor(`${key}/${at}`).between(-1, 1);
  return height(left) + (position - left) * (height(left + 1) - height(left));
}
