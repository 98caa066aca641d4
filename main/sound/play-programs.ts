import { posix, win32 } from 'node:path';

/** A program that plays a WAV file, by its full path. Nothing passes through a shell. */
export interface PlayProgram {
  readonly file: string;
  readonly args: (sound: string) => readonly string[];
  readonly env: (sound: string) => Readonly<Record<string, string>>;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** For PipeWire, PulseAudio, a desktop's sound theme, and ALSA alone. */
const linuxPrograms = [
  { name: 'pw-play', before: [] },
  { name: 'paplay', before: [] },
  { name: 'canberra-gtk-play', before: ['--file'] },
  { name: 'aplay', before: ['--quiet'] },
] as const;

const nothing = () => ({});

/** The programs of this system that play a sound, the best first. `isExecutable` looks at a full path. */
export function playPrograms(
  platform: NodeJS.Platform,
  env: Environment,
  isExecutable: (file: string) => boolean,
): readonly PlayProgram[] {
  return candidates(platform, env).filter(({ file }) => isExecutable(file));
}

function candidates(platform: NodeJS.Platform, env: Environment): readonly PlayProgram[] {
  if (platform === 'darwin') {
    return [{ file: '/usr/bin/afplay', args: (sound) => [sound], env: nothing }];
  }
  if (platform === 'win32') return [powerShell(env['SystemRoot'] ?? 'C:\\Windows')];
  return linuxPrograms.flatMap(({ name, before }) =>
    foldersOf(env['PATH']).map((folder) => ({
      file: posix.join(folder, name),
      args: (sound) => [...before, sound],
      env: nothing,
    })),
  );
}

/** The path of the sound is handed over beside the command, in which it would have to be quoted. */
function powerShell(systemRoot: string): PlayProgram {
  const command = '(New-Object System.Media.SoundPlayer $env:HTI_SOUND).PlaySync()';
  return {
    file: win32.join(systemRoot, 'System32', 'WindowsPowerShell', 'v1.0', 'powershell.exe'),
    args: () => ['-NoProfile', '-NonInteractive', '-Command', command],
    env: (sound) => ({ HTI_SOUND: sound }),
  };
}

/** An empty or relative entry would name the folder in which the app happens to be started. */
function foldersOf(path = ''): readonly string[] {
  return path.split(':').filter((folder) => folder.startsWith('/'));
}
