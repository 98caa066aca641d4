import type { FaultName } from './connection-faults.ts';

/** How the app gets its connection back. */
export type Recovery =
  /** With its own back-off. */
  | 'by itself'
  /** The user presses "Reconnect now". */
  | 'asked'
  /** The screen is unlocked. */
  | 'woken';

/** How an app ends before it is started again. */
export type Ending = 'quit' | 'kill -9';

export interface Blow {
  readonly fault: FaultName;
  readonly ideas: number;
  readonly updates: number;
  readonly recovery: Recovery;
  /** The app ends while the fault lasts and is started again; null: it runs on. */
  readonly ending: Ending | null;
}

/** A fault named twice strikes twice as often. */
const faults: readonly FaultName[] = [
  ...(['clean end', 'clean end', 'reset', 'reset', 'stall', 'stall', 'server away'] as const),
  ...(['reset within an event', 'reset before anybody could read'] as const),
  ...(['silence that never ends', 'stream refused with 503', 'stream refused with 429'] as const),
  ...(['History refused with 503', 'login page of a hotel'] as const),
  ...(['stream answered late', 'History answered late'] as const),
];
const overflowEvery = 40;
const endingEvery = 25;
/** The back-off doubles; a third wait in a row would cost more than it shows. */
const byItselfAtMost = 2;

/** The same chance gives the same storm. */
export function drawStorm(count: number, chance: () => number): readonly Blow[] {
  const pick = <T>(from: readonly [T, ...T[]]): T =>
    from[Math.floor(chance() * from.length)] ?? from[0];
  const [first, ...others] = faults;
  if (first === undefined) throw new Error('a storm without faults');
  let byItself = 0;

  return Array.from({ length: count }, (_, index): Blow => {
    const place = index + 1;
    const recovery = pick<Recovery>(['by itself', 'asked', 'asked', 'woken']);
    byItself = recovery === 'by itself' ? byItself + 1 : 0;
    return {
      fault: place % overflowEvery === 0 ? 'more than History holds' : pick([first, ...others]),
      ideas: pick([0, 1, 1, 2, 3]),
      updates: pick([0, 0, 1, 2]),
      recovery: byItself > byItselfAtMost ? 'asked' : recovery,
      ending: place % endingEvery === 0 ? pick<Ending>(['quit', 'kill -9']) : null,
    };
  });
}
