import { accessSync, constants } from 'node:fs';
import type {
  PreviewOutcome,
  SoundName,
  Sounds,
  SoundsView,
} from '../../preload/contract/sounds.ts';
import type { Presenter } from '../alerts/presenter.ts';
import type { Log } from '../log/log.ts';
import { playPrograms } from './play-programs.ts';
import { createSoundPlayer } from './sound-player.ts';
import { withSounds } from './with-sounds.ts';

/** The sounds of pop-ups: chosen, tried and heard. */
export interface SoundDesk {
  readonly view: () => SoundsView;
  readonly save: (sounds: Sounds) => void;
  readonly preview: (name: SoundName) => Promise<PreviewOutcome>;
  /** The same pop-ups with their sounds. */
  readonly giveTo: (presenter: Presenter) => Presenter;
}

interface SoundDeskParts {
  readonly choices: () => Sounds;
  readonly keep: (sounds: Sounds) => void;
  /** Where the shipped sounds lie as files that other programs can read. */
  readonly folder: string;
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly log: Log;
}

export function openSoundDesk(parts: SoundDeskParts): SoundDesk {
  const { choices, keep, folder, platform, env, log } = parts;
  const programs = playPrograms(platform, env, isExecutable);
  const player = createSoundPlayer({ folder, programs, log });
  return {
    view: () => ({ choices: choices(), canPlay: player.canPlay }),
    save: keep,
    preview: player.play,
    giveTo: (presenter) =>
      withSounds(presenter, { choices, player, monoMs: () => performance.now() }),
  };
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
