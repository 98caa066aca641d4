import type { SoundName } from '../../preload/contract/sounds.ts';
import { play, type Stroke } from './marimba.ts';
import { wavOf } from './wav.ts';

const rate = 32_000;

/** Hertz. */
const pitch = { a3: 220, c5: 523.25, e5: 659.26, g5: 783.99 } as const;

interface Piece {
  readonly seconds: number;
  readonly strokes: readonly Stroke[];
}

/** Short, soft, and not to be mistaken for each other: up, down, one tick, two low knocks. */
const pieces: Readonly<Record<SoundName, Piece>> = {
  rise: {
    seconds: 0.8,
    strokes: [
      { at: 0, pitch: pitch.c5, decay: 0.14, strength: 0.8 },
      { at: 0.13, pitch: pitch.g5, decay: 0.18, strength: 1 },
    ],
  },
  fall: {
    seconds: 0.8,
    strokes: [
      { at: 0, pitch: pitch.g5, decay: 0.14, strength: 0.8 },
      { at: 0.13, pitch: pitch.c5, decay: 0.18, strength: 1 },
    ],
  },
  tick: {
    seconds: 0.25,
    strokes: [{ at: 0, pitch: pitch.e5, decay: 0.045, strength: 1 }],
  },
  knock: {
    seconds: 0.85,
    strokes: [
      { at: 0, pitch: pitch.a3, decay: 0.12, strength: 1 },
      { at: 0.24, pitch: pitch.a3, decay: 0.16, strength: 0.85 },
    ],
  },
};

/** Every shipped sound as the content of its WAV file; the same bytes each time. */
export function soundFiles(): readonly (readonly [name: string, wav: Buffer])[] {
  return Object.entries(pieces).map(([name, { strokes, seconds }]) => [
    name,
    wavOf(play(strokes, seconds, rate), rate),
  ]);
}
