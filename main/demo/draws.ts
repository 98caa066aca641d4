import { createHash } from 'node:crypto';

/** A sequence of random choices that a key decides: the same key, the same choices, on every machine. */
export interface Draws {
  /** At least `min`, below `max`. */
  readonly between: (min: number, max: number) => number;
  /** A whole number, both ends included. */
  readonly whole: (min: number, max: number) => number;
  readonly oneOf: <const T>(items: readonly [T, ...T[]]) => T;
}

const wordsPerDigest = 8;

/** SHA-256 of the key and a counter: well mixed for any text, so neighbouring keys have nothing in common. */
export function drawsFor(key: string): Draws {
  let drawn = 0;
  let digest = Buffer.alloc(0);
  const fraction = (): number => {
    const word = drawn % wordsPerDigest;
    if (word === 0) digest = createHash('sha256').update(`${key}#${drawn}`).digest();
    drawn += 1;
    return digest.readUInt32BE(word * 4) / 2 ** 32;
  };
  const between = (min: number, max: number): number => min + fraction() * (max - min);
  const whole = (min: number, max: number): number => Math.floor(between(min, max + 1));
  return {
    between,
    whole,
    oneOf: (items) => items[whole(0, items.length - 1)] ?? items[0],
  };
}
