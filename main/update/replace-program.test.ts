import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { replaceProgram } from './replace-program.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hti-notifier-replace-'));
  writeFileSync(join(folder, 'old'), 'old', { mode: 0o755 });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('the new program takes the name of the old one and can be started', async () => {
  writeFileSync(join(folder, 'new'), 'new', { mode: 0o600 });
  await replaceProgram(join(folder, 'new'), join(folder, 'old'));
  expect(readFileSync(join(folder, 'old'), 'utf8')).toBe('new');
  expect(statSync(join(folder, 'old')).mode & 0o777).toBe(0o755);
  expect(readdirSync(folder)).toEqual(['old']);
});

test('when it cannot, the old program is there as before', async () => {
  await expect(replaceProgram(join(folder, 'gone'), join(folder, 'old'))).rejects.toThrow('ENOENT');
  expect(readFileSync(join(folder, 'old'), 'utf8')).toBe('old');
  expect(existsSync(join(folder, 'old.part'))).toBe(false);
});
