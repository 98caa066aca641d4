import { expect, test } from 'vitest';
import { playPrograms } from './play-programs.ts';

const everything = () => true;
const sound = '/opt/HTI Notifier/rise.wav';

test('on Linux the programs on the PATH are taken, the newest sound system first', () => {
  const here = new Set(['/usr/bin/aplay', '/usr/bin/paplay', '/usr/local/bin/paplay']);
  const programs = playPrograms('linux', { PATH: '/usr/local/bin:/usr/bin' }, (file) =>
    here.has(file),
  );
  expect(programs.map(({ file, args }) => [file, ...args(sound)])).toEqual([
    ['/usr/local/bin/paplay', sound],
    ['/usr/bin/paplay', sound],
    ['/usr/bin/aplay', '--quiet', sound],
  ]);
});

test('a program in the folder of whoever starts the app is not run', () => {
  const programs = playPrograms('linux', { PATH: ':.:bin:/usr/bin' }, everything);
  expect(programs.every(({ file }) => file.startsWith('/usr/bin/'))).toBe(true);
});

test('a computer without any of them has none', () => {
  expect(playPrograms('linux', { PATH: '/usr/bin' }, () => false)).toEqual([]);
  expect(playPrograms('linux', {}, everything)).toEqual([]);
});

test('macOS has its own', () => {
  const [program] = playPrograms('darwin', {}, everything);
  expect([program?.file, ...(program?.args(sound) ?? [])]).toEqual(['/usr/bin/afplay', sound]);
});

test('on Windows the path of the sound is no part of the command', () => {
  const [program] = playPrograms('win32', { SystemRoot: 'D:\\Win' }, everything);
  const path = "C:\\O'Neil & Co\\rise.wav";
  expect(program?.file).toBe('D:\\Win\\System32\\WindowsPowerShell\\v1.0\\powershell.exe');
  expect(program?.args(path).join(' ')).not.toContain("O'Neil");
  expect(program?.env(path)).toEqual({ HTI_SOUND: path });
});
