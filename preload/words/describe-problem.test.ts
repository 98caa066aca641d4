import { expect, test } from 'vitest';
import type { DeskStatus } from '../contract/desk-view.ts';
import type { StorageFault } from '../contract/storage-fault.ts';
import { noticesOf } from './describe-problem.ts';

const fine: DeskStatus = {
  feed: { kind: 'connecting' },
  account: { kind: 'demo' },
  alerts: {
    pause: { kind: 'off' },
    rules: [],
    quietHours: [],
    quietUntilMs: null,
    connectionDelaySeconds: 60,
  },
  updates: { state: { kind: 'idle' }, downloads: true, checkedAtMs: null, skippedVersion: null },
  sounds: {
    choices: { buy: 'default', sell: 'default', update: 'default', connectionLost: 'default' },
    canPlay: true,
  },
  trayCount: null,
  theme: 'system',
  pollSeconds: 2,
  hotKey: { kind: 'by-desktop' },
  language: { choice: 'system', locale: 'en' },
  proxyAsk: null,
  problems: [],
  clockOffsetMs: 0,
  gaps: [],
  unreadableCount: 0,
  runtime: '',
  version: '',
};

test('nothing is noticed while nothing is wrong', () => {
  expect(noticesOf({ ...fine, clockOffsetMs: 60_000 })).toEqual([]);
});

test('every problem is told, the gravest first', () => {
  const notices = noticesOf({
    ...fine,
    problems: [{ kind: 'popups-refused', why: 'There is no service.' }],
    account: {
      kind: 'signed-in',
      baseUrl: '',
      accountName: null,
      profile: null,
      inClear: 'no',
      codeKept: 'this-run',
      keyring: null,
    },
    unreadableCount: 2,
  });
  expect(notices.map(({ key, tone }) => `${tone} ${key}`)).toEqual([
    'bad popups-refused',
    'hint code-this-run',
    'hint unreadable',
  ]);
  expect(notices[0]?.text).toBe('Pop-ups are not shown. There is no service.');
});

test('what cannot be saved is told with the reason, and a foreign name of it is made safe', () => {
  const textOf = (why: StorageFault) =>
    noticesOf({ ...fine, problems: [{ kind: 'store-in-memory', why }] })[0]?.text;
  expect(textOf({ kind: 'disk-full' })).toBe(
    'Ideas cannot be saved now and are kept in memory only: the disk is full.',
  );
  expect(textOf({ kind: 'other', code: 'EIO\n' })).toContain('the disk reports EIO.');
});

test('a wrong clock is told with its direction', () => {
  expect(noticesOf({ ...fine, clockOffsetMs: 125_000 })[0]?.text).toContain('2 min behind');
  expect(noticesOf({ ...fine, clockOffsetMs: -125_000 })[0]?.text).toContain('2 min ahead');
});
