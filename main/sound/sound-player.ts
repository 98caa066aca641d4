import { execFile } from 'node:child_process';
import { join } from 'node:path';
import type { PreviewOutcome, SoundName } from '../../preload/contract/sounds.ts';
import type { Log } from '../log/log.ts';
import type { PlayProgram } from './play-programs.ts';

/** Plays the app's own sounds. */
export interface SoundPlayer {
  /** Whether there is anything to play them with. */
  readonly canPlay: boolean;
  /** Resolves when the sound has ended; one that still plays is cut off by the next. Never rejects. */
  readonly play: (name: SoundName) => Promise<PreviewOutcome>;
}

export interface SoundPlayerParts {
  /** Holds `<name>.wav`. */
  readonly folder: string;
  /** Those that this computer has, the best first. */
  readonly programs: readonly PlayProgram[];
  readonly log: Log;
}

/** No sound of ours is longer than a second; what takes longer hangs. */
const limitMs = 5_000;

/** Through the system's own programs: a window to play in would cost more memory than all else. */
export function createSoundPlayer({ folder, programs, log }: SoundPlayerParts): SoundPlayer {
  let playing = new AbortController();

  const play: SoundPlayer['play'] = async (name) => {
    if (programs.length === 0) return 'no-player';
    playing.abort();
    playing = new AbortController();
    const { signal } = playing;
    for (const program of programs) {
      const failure = await run(program, join(folder, `${name}.wav`), signal);
      if (failure === null || signal.aborted) return 'played';
      // A program may be there while the sound service behind it is not: the next one may do.
      log.warn('sound', 'not-played', { program: program.file, why: failure });
    }
    return 'failed';
  };
  return { canPlay: programs.length > 0, play };
}

/** Resolves with null, or with what went wrong. */
function run(
  { file, args, env }: PlayProgram,
  sound: string,
  signal: AbortSignal,
): Promise<string | null> {
  const options = {
    signal,
    timeout: limitMs,
    windowsHide: true,
    env: { ...process.env, ...env(sound) },
  };
  return new Promise((resolve) => {
    execFile(file, [...args(sound)], options, (error) => {
      resolve(error === null ? null : String(error.code ?? error.signal ?? error.name));
    });
  });
}
