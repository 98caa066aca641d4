import type { Sounds } from '../../preload/contract/sounds.ts';
import type { Presenter } from '../alerts/presenter.ts';
import type { SoundPlayer } from './sound-player.ts';
import { whichSound } from './which-sound.ts';

interface SoundParts {
  readonly choices: () => Sounds;
  readonly player: SoundPlayer;
  /** A clock that never jumps, ms. */
  readonly monoMs: () => number;
}

/**
 * Gives pop-ups their sound. What is not shown makes none: muted, paused and quiet ideas do not come
 * this far.
 */
export function withSounds(inner: Presenter, { choices, player, monoMs }: SoundParts): Presenter {
  let heardAtMs = Number.NEGATIVE_INFINITY;
  return {
    ...inner,
    show: (popUp, tell) => {
      const nowMs = monoMs();
      const sound = whichSound(popUp.occasion, choices(), nowMs - heardAtMs);
      if (sound.kind !== 'silent') heardAtMs = nowMs;
      if (sound.kind === 'own') void player.play(sound.name);
      inner.show({ ...popUp, silent: sound.kind !== 'system' }, tell);
    },
  };
}
