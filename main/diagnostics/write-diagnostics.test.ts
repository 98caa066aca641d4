import { expect, test } from 'vitest';
import {
  everydayDesk,
  scriptedDesks,
  scriptedIdea,
  scriptedNowMs,
} from '../../tests/window/scripted-desk.ts';
import { writeDiagnostics } from './write-diagnostics.ts';

const parts = {
  desk: everydayDesk,
  versions: { system: 'linux 6.1 x64', chromium: '114.0' },
  reconnects: 2,
  logLines: ['2026-04-22T13:23:00.000Z info feed live'],
  nowMs: scriptedNowMs,
};

test('it tells versions, where the code is kept, states and counts, and ends with the log', () => {
  const text = writeDiagnostics(parts);
  for (const line of [
    'written: 2026-04-22T13:24:00.000Z',
    `runtime: ${everydayDesk.runtime}`,
    'system: linux 6.1 x64',
    'code: keyring',
    'keyring: gnome_libsecret',
    'reconnects: 2',
    'malformed: 0',
    'updates: idle',
    'problems: none',
  ]) {
    expect(text.split('\n')).toContain(line);
  }
  expect(text.endsWith('\n2026-04-22T13:23:00.000Z info feed live\n')).toBe(true);
});

test('what became of the pop-ups is counted, receipt by receipt', () => {
  const at = scriptedNowMs;
  const ideas = [
    { ...scriptedIdea({ id: 'a', ageMs: 1 }), receipt: { kind: 'shown', atMs: at } as const },
    { ...scriptedIdea({ id: 'b', ageMs: 2 }), receipt: { kind: 'shown', atMs: at } as const },
    { ...scriptedIdea({ id: 'c', ageMs: 3 }), receipt: { kind: 'paused' } as const },
  ];
  const text = writeDiagnostics({ ...parts, desk: { ...everydayDesk, ideas } });
  expect(text).toContain('\npop-ups shown: 2\n');
  expect(text).toContain('\npop-ups paused: 1\n');
});

test('neither an idea nor the name of the account is in it', () => {
  const text = writeDiagnostics(parts);
  expect(text).not.toContain('Desk 4');
  for (const { instrument, id } of everydayDesk.ideas) {
    expect(text).not.toContain(id);
    if (instrument !== null) expect(text).not.toContain(instrument);
  }
});

test('a desk with problems, or without an account, is told as it is', () => {
  expect(writeDiagnostics({ ...parts, desk: scriptedDesks.problems })).toContain('popups-refused');
  const signedOut = { ...everydayDesk, account: { kind: 'none', note: null } as const };
  expect(writeDiagnostics({ ...parts, desk: signedOut })).toContain('\naccount: none\n');
});
