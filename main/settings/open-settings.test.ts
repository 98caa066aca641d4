import {
  mkdirSync,
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

// Outside Electron its package answers with the path of the binary, and would download one first.
process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= tmpdir();
const { openSettings } = await import('./open-settings.ts');

const nowMs = Date.UTC(2026, 3, 22, 13, 24);
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const path = () => join(folder, 'settings.json');
const stored = (): unknown => JSON.parse(readFileSync(path(), 'utf8'));

test('a setting survives the end of the app, in a file for this user alone', () => {
  expect(openSettings(folder, nowMs).settings.set('pollSeconds', 5)).toEqual({ kind: 'stored' });
  expect(openSettings(folder, nowMs).settings.values().pollSeconds).toBe(5);
  expect(statSync(path()).mode & 0o077).toBe(0);
});

test('the longest encrypted code that the file takes is there at the next start', () => {
  const { settings } = openSettings(folder, nowMs);
  let longest = '';
  for (
    let text = 'c'.repeat(2_500);
    settings.set('sealedCode', text).kind === 'stored';
    text += 'c'
  )
    longest = text;
  settings.set('sealedCode', longest);
  const next = openSettings(folder, nowMs);
  expect(next.healed).toEqual([]);
  expect(next.settings.values().sealedCode).toBe(longest);
});

test.each([
  ['cut off', '{"pollSeconds": 5, "popUp'],
  ['empty', ''],
  ['full of zeros', '\0'.repeat(64)],
  ['a list', '[1,2]'],
  ['null', 'null'],
])('a file that is %s is set aside with its content, and the app starts', (_name, damaged) => {
  writeFileSync(path(), damaged);
  const { settings, setAsideAs } = openSettings(folder, nowMs);
  expect(setAsideAs).toBe('settings.corrupt-2026-04-22T13-24-00.000Z.json');
  expect(readFileSync(join(folder, setAsideAs ?? ''), 'utf8')).toBe(damaged);
  expect(settings.values().pollSeconds).toBe(2);
  expect(settings.set('pollSeconds', 3)).toEqual({ kind: 'stored' });
  expect(openSettings(folder, nowMs).setAsideAs).toBeNull();
});

test('a folder in the place of the file is set aside too', () => {
  mkdirSync(path());
  const { settings, setAsideAs } = openSettings(folder, nowMs);
  expect(setAsideAs).not.toBeNull();
  expect(settings.set('accountName', 'Desk 7')).toEqual({ kind: 'stored' });
});

test('a bad value is told once and does not cost the others', () => {
  writeFileSync(path(), '{"pollSeconds": "often", "accountName": "Desk 7"}');
  const { settings, healed, setAsideAs } = openSettings(folder, nowMs);
  expect(healed).toEqual(['pollSeconds']);
  expect(setAsideAs).toBeNull();
  expect(settings.values()).toMatchObject({ pollSeconds: 2, accountName: 'Desk 7' });
  expect(openSettings(folder, nowMs).healed).toEqual([]);
  expect(stored()).toEqual({ pollSeconds: 2, accountName: 'Desk 7' });
});

test('pop-ups that an earlier version had paused stay paused, until the user resumes them', () => {
  writeFileSync(path(), '{"popUpsPaused": true}');
  const { settings } = openSettings(folder, nowMs);
  expect(settings.values().pause).toEqual({ kind: 'on', untilMs: null });
  settings.set('pause', { kind: 'off' });
  expect(openSettings(folder, nowMs).settings.values().pause).toEqual({ kind: 'off' });
});

test('keys of another version stay in the file', () => {
  writeFileSync(path(), '{"font": "large"}');
  openSettings(folder, nowMs).settings.set('accountName', 'Desk 7');
  expect(stored()).toEqual({ font: 'large', accountName: 'Desk 7' });
});

test('where no file can be written the setting holds for this run, and that is told', () => {
  writeFileSync(join(folder, 'file'), '');
  const { settings } = openSettings(join(folder, 'file', 'below'), nowMs);
  expect(settings.set('accountName', 'Desk 7').kind).toBe('in-memory');
  expect(settings.values().accountName).toBe('Desk 7');
});

test('a file beyond one page of the disk is not written', () => {
  const { settings } = openSettings(folder, nowMs);
  settings.set('sealedCode', 'x'.repeat(3000));
  expect(settings.set('baseUrl', `http://${'h'.repeat(1500)}`).kind).toBe('in-memory');
  expect(stored()).toEqual({ sealedCode: 'x'.repeat(3000) });
});

test('temporary files of a crashed write are swept away', () => {
  writeFileSync(join(folder, 'settings.json.tmp-12345'), 'half');
  openSettings(folder, nowMs);
  expect(readdirSync(folder)).not.toContain('settings.json.tmp-12345');
});
