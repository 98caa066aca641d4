import type { Side } from '../../preload/contract/idea-view.ts';
import type { SoundName, SoundOccasion, Sounds } from '../../preload/contract/sounds.ts';

/** What is heard with a pop-up: the system's own, one of ours, or nothing at all. */
export type PopUpSound =
  | { readonly kind: 'system' }
  | { readonly kind: 'own'; readonly name: SoundName }
  | { readonly kind: 'silent' };

/** What is told, as far as the ear is concerned. */
interface Told {
  readonly kind: 'new' | 'updated';
  readonly idea: { readonly side: Side };
}

/** More than one sound within so many ms is noise. */
export const SOUNDS_APART_MS = 2_000;

/**
 * What a pop-up of these ideas, which are one or more, tells of. The sounds of a side are for pop-ups
 * of that side alone: whatever is mixed or unknown sounds like an update.
 */
export function occasionOf(told: readonly Told[]): SoundOccasion {
  const sides = new Set(told.map(({ kind, idea }) => (kind === 'new' ? idea.side : 'unknown')));
  const [only] = sides;
  return sides.size === 1 && only !== undefined && only !== 'unknown' ? only : 'update';
}

/** `occasion`: absent for what has no sound of its own. `sinceLastMs`: since anything was heard. */
export function whichSound(
  occasion: SoundOccasion | undefined,
  choices: Sounds,
  sinceLastMs: number,
): PopUpSound {
  if (sinceLastMs < SOUNDS_APART_MS) return { kind: 'silent' };
  const choice = occasion === undefined ? 'default' : choices[occasion];
  if (choice === 'default') return { kind: 'system' };
  return choice === 'none' ? { kind: 'silent' } : { kind: 'own', name: choice };
}
