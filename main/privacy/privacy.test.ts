import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { eraseOwnFiles } from './erase-own-files.ts';
import { folderBytes } from './folder-bytes.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'privacy-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('the size of a folder is that of all files below it', async () => {
  mkdirSync(join(folder, 'a', 'b'), { recursive: true });
  writeFileSync(join(folder, 'one'), '12345');
  writeFileSync(join(folder, 'a', 'b', 'two'), '678');
  expect(await folderBytes(folder)).toBe(8);
  expect(await folderBytes(join(folder, 'not-there'))).toBe(0);
});

test('everything that the app wrote is erased, whatever was set aside too, and nothing else', () => {
  mkdirSync(join(folder, 'ideas', 'x'), { recursive: true });
  mkdirSync(join(folder, 'logs'));
  mkdirSync(join(folder, 'Cache'));
  const own = [
    'settings.json',
    'settings.corrupt-2026.json',
    'rules.json',
    'rules.before.json',
    join('ideas', 'x', 'journal'),
  ];
  for (const name of [...own, 'Preferences', 'my-settings.json'])
    writeFileSync(join(folder, name), 'x');
  eraseOwnFiles(folder);
  expect(readdirSync(folder).toSorted()).toEqual(['Cache', 'Preferences', 'my-settings.json']);
});
