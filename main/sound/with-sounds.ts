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
 * this far, and what the system refuses or keeps back is not heard either.
 */
export function withSounds(inner: Presenter, { choices, player, monoMs }: SoundParts): Presenter {
  let heardAtMs = Number.NEGATIVE_INFINITY;
  return {
    ...inner,
    show: (popUp, tell) => {
      const nowMs = monoMs();
      const sound = whichSound(popUp.occasion, choices(), nowMs - heardAtMs);
      if (sound.kind !== 'silent') heardAtMs = nowMs;
      inner.show({ ...popUp, silent: sound.kind !== 'system' }, (event) => {
        if (event.kind === 'shown' && sound.kind === 'own') void player.play(sound.name);
        tell(event);
      });
    },
  };
}
