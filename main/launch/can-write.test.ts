import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { canWrite } from './can-write.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'can-write-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('an ordinary folder can be written, and nothing is left behind', () => {
  expect(canWrite(folder)).toBe(true);
  expect(readdirSync(folder)).toEqual([]);
});

test('a folder that does not exist yet is made', () => {
  expect(canWrite(join(folder, 'new', 'deep'))).toBe(true);
});

test('a folder that cannot exist cannot be written', () => {
  writeFileSync(join(folder, 'file'), '');
  expect(canWrite(join(folder, 'file', 'below'))).toBe(false);
});
