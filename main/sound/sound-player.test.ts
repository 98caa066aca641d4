import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Log } from '../log/log.ts';
import type { PlayProgram } from './play-programs.ts';
import { createSoundPlayer } from './sound-player.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'a folder with spaces-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** A script in the place of a player. */
function program(name: string, script: string): PlayProgram {
  const file = join(folder, name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return { file, args: (sound) => [sound], env: () => ({ NOTES: join(folder, 'notes') }) };
}

function player(...programs: readonly PlayProgram[]) {
  const warnings: unknown[] = [];
  const log: Log = {
    info: () => undefined,
    warn: (...line) => warnings.push(line),
    error: () => undefined,
  };
  return { warnings, ...createSoundPlayer({ folder, programs, log }) };
}

const notes = () => readFileSync(join(folder, 'notes'), 'utf8').trim().split('\n');

test('the file of the sound is handed to the program as one argument', async () => {
  const { play, canPlay } = player(program('plays', 'echo "$# $1" >> "$NOTES"'));
  expect(canPlay).toBe(true);
  expect(await play('rise')).toBe('played');
  expect(notes()).toEqual([`1 ${join(folder, 'rise.wav')}`]);
});

test('where one program fails the next one plays, and that is logged', async () => {
  const silent = program('silent', 'exit 3');
  const { play, warnings } = player(silent, program('plays', 'echo played >> "$NOTES"'));
  expect(await play('tick')).toBe('played');
  expect(notes()).toEqual(['played']);
  expect(warnings).toEqual([['sound', 'not-played', { program: silent.file, why: '3' }]]);
});

test('where all fail that is the outcome, and no error', async () => {
  const gone: PlayProgram = { ...program('gone', ''), file: join(folder, 'not-here') };
  const { play, warnings } = player(gone);
  expect(await play('fall')).toBe('failed');
  expect(warnings).toEqual([['sound', 'not-played', { program: gone.file, why: 'ENOENT' }]]);
});

test('without a program there is no way to play, and that is known beforehand', async () => {
  const { play, canPlay, warnings } = player();
  expect(canPlay).toBe(false);
  expect(await play('fall')).toBe('no-player');
  expect(warnings).toEqual([]);
});

test('the next sound cuts off the one before', async () => {
  const started = join(folder, 'started');
  const slow = program('slow', `case "$1" in *fall*) touch "${started}"; exec sleep 60;; esac`);
  const { play, warnings } = player(slow);
  const first = play('fall');
  await expect.poll(() => existsSync(started)).toBe(true);
  expect(await play('rise')).toBe('played');
  expect(await first).toBe('played');
  expect(warnings).toEqual([]);
});
