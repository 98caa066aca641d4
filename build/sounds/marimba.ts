/** A bar of the marimba, struck once. */
export interface Stroke {
  /** Seconds since the beginning of the sound. */
  readonly at: number;
  /** Hertz. */
  readonly pitch: number;
  /** Seconds until it has faded to about a third. */
  readonly decay: number;
  /** 1: as loud as the loudest. */
  readonly strength: number;
}

/** A marimba's bar is cut so that its overtones lie two and a bit over three octaves up. */
const overtones = [
  { ratio: 1, strength: 1, decay: 1 },
  { ratio: 4, strength: 0.28, decay: 0.3 },
  { ratio: 9.8, strength: 0.07, decay: 0.12 },
] as const;

/** Seconds. A mallet is soft: without this the stroke would click. */
const attack = 0.004;
/** Seconds, at the end. */
const release = 0.04;
/** The highest sample: half of what there is, so that no speaker is driven hard. */
const peak = 0.5;

/** The strokes together, `seconds` long, as samples from -1 to 1. */
export function play(strokes: readonly Stroke[], seconds: number, rate: number): Float64Array {
  const samples = Float64Array.from({ length: Math.round(seconds * rate) }, (_, index) => {
    const now = index / rate;
    const sum = strokes.reduce((total, stroke) => total + heardOf(stroke, now), 0);
    return sum * Math.min(1, (seconds - now) / release);
  });
  const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  return samples.map((sample) => (sample / loudest) * peak);
}

function heardOf({ at, pitch, decay, strength }: Stroke, now: number): number {
  const age = now - at;
  if (age < 0) return 0;
  const tones = overtones.map(
    (tone) =>
      tone.strength *
      Math.exp(-age / (decay * tone.decay)) *
      Math.sin(2 * Math.PI * pitch * tone.ratio * age),
  );
  return strength * Math.min(1, age / attack) * tones.reduce((sum, tone) => sum + tone, 0);
}
