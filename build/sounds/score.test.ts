import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { soundNames } from '../../preload/contract/sounds.ts';
import { soundFiles } from './score.ts';

const folder = join(import.meta.dirname, '../../assets/sounds');
const files = new Map(soundFiles());
const samplesOf = (wav: Buffer) =>
  Array.from({ length: (wav.length - 44) / 2 }, (_, index) => wav.readInt16LE(44 + 2 * index));

test.each(soundNames)('the shipped %s is what the score says', (name) => {
  const written = files.get(name);
  expect(written?.equals(readFileSync(join(folder, `${name}.wav`)))).toBe(true);
});

test.each(soundNames)('%s is a small mono WAV file that neither clips nor clicks', (name) => {
  const wav = files.get(name) ?? expect.unreachable();
  expect(wav.length).toBeLessThan(60_000);
  expect(wav.toString('latin1', 0, 4) + wav.toString('latin1', 8, 12)).toBe('RIFFWAVE');
  expect(wav.readUInt32LE(4)).toBe(wav.length - 8);
  expect(wav.readUInt32LE(40)).toBe(wav.length - 44);
  expect([wav.readUInt16LE(22), wav.readUInt16LE(34)]).toEqual([1, 16]);

  const samples = samplesOf(wav);
  expect(Math.max(...samples.map(Math.abs))).toBeCloseTo(0x7fff / 2, -1);
  expect(samples[0]).toBe(0);
  expect(Math.abs(samples.at(-1) ?? NaN)).toBeLessThan(10);
});

test('no two sounds are alike', () => {
  expect(new Set([...files.values()].map((wav) => wav.toString('base64'))).size).toBe(files.size);
});
