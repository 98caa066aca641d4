import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLogFile } from './open-log-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'log-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const read = (name: string) => readFileSync(join(folder, 'logs', name), 'utf8');

test('a line is written as it is, into a file for this user alone', () => {
  openLogFile(join(folder, 'logs'))('2026-04-22 info feed live %s %c {"a":1}');
  expect(read('main.log')).toBe('2026-04-22 info feed live %s %c {"a":1}\n');
  expect(statSync(join(folder, 'logs', 'main.log')).mode & 0o077).toBe(0);
});

test('the log never takes more than two files of 1 MB, and the newest line is always there', () => {
  const write = openLogFile(join(folder, 'logs'));
  for (let n = 0; n < 40; n += 1) write(`${n} ${'x'.repeat(100_000)}`);
  expect(readdirSync(join(folder, 'logs')).sort()).toEqual(['main.log', 'main.old.log']);
  for (const name of ['main.log', 'main.old.log']) {
    expect(statSync(join(folder, 'logs', name)).size).toBeLessThan(1_200_000);
  }
  expect(read('main.log')).toContain('\n39 xxx');
});

test('a folder that cannot be written costs the lines, not the app', () => {
  writeFileSync(join(folder, 'file'), '');
  const write = openLogFile(join(folder, 'file', 'below'));
  expect(() => write('a line')).not.toThrow();
});
