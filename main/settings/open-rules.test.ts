import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type AlertRule, everyIdea } from '../../preload/contract/alert-rules.ts';
import type { QuietRange } from '../../preload/contract/silence.ts';
import { openRules } from './open-rules.ts';

const nowMs = Date.UTC(2026, 3, 22, 13, 24);
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rules-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const path = () => join(folder, 'rules.json');
const rule = (id: string): AlertRule => ({ id, name: id, when: everyIdea, verdict: 'silent' });
const night: QuietRange = { days: ['mon'], from: '22:00', to: '07:00' };

test('rules and quiet hours survive the end of the app, in a file for this user alone', async () => {
  const { rules } = openRules(folder, nowMs);
  expect(await rules.change({ rules: [rule('b'), rule('a')] })).toEqual({ kind: 'stored' });
  expect(await rules.change({ quietHours: [night] })).toEqual({ kind: 'stored' });
  const again = openRules(folder, nowMs);
  expect(again.lost).toBe(0);
  expect(again.rules.values()).toEqual({ rules: [rule('b'), rule('a')], quietHours: [night] });
  expect(statSync(path()).mode & 0o077).toBe(0);
});

test('changes that overlap all arrive, and the last one stays', async () => {
  const { rules } = openRules(folder, nowMs);
  const written = ['a', 'b', 'c'].map((id) => rules.change({ rules: [rule(id)] }));
  expect(rules.values().rules).toEqual([rule('c')]);
  for (const outcome of await Promise.all(written)) expect(outcome.kind).toBe('stored');
  expect(openRules(folder, nowMs).rules.values().rules).toEqual([rule('c')]);
});

test('a bad rule is dropped alone and counted, and the next change keeps the file of before', async () => {
  const bad = JSON.stringify({ rules: [rule('a'), { ...rule('b'), verdict: 'delete' }] });
  writeFileSync(path(), bad);
  const { rules, lost } = openRules(folder, nowMs);
  expect(lost).toBe(1);
  expect(rules.values().rules).toEqual([rule('a')]);
  await rules.change({ quietHours: [night] });
  expect(readFileSync(join(folder, 'rules.before.json'), 'utf8')).toBe(bad);
});

test.each([
  ['rules that are no list', { rules: {} }],
  ['quiet hours of which one is none', { quietHours: [night, { ...night, to: 'late' }] }],
])('%s are lost, and it is told', (_name, content) => {
  writeFileSync(path(), JSON.stringify(content));
  const { rules, lost } = openRules(folder, nowMs);
  expect(lost).toBe(1);
  expect(rules.values()).toEqual({ rules: [], quietHours: [] });
});

test('a damaged file is set aside, and every idea alerts', () => {
  writeFileSync(path(), '{"rules": [');
  const { rules, lost } = openRules(folder, nowMs);
  expect(lost).toBeNull();
  expect(rules.values().rules).toEqual([]);
  const kept = join(folder, 'rules.corrupt-2026-04-22T13-24-00.000Z.json');
  expect(readFileSync(kept, 'utf8')).toBe('{"rules": [');
});

test('where no file can be written the rules hold for this run, and that is told', async () => {
  writeFileSync(join(folder, 'file'), '');
  const { rules } = openRules(join(folder, 'file'), nowMs);
  expect((await rules.change({ rules: [rule('a')] })).kind).toBe('in-memory');
  expect(rules.values().rules).toEqual([rule('a')]);
});
