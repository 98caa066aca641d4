import { anything, assert, constantFrom, dictionary, property } from 'fast-check';
import { expect, test } from 'vitest';
import { readSettings } from './read-settings.ts';

const defaults = {
  baseUrl: null,
  accountName: null,
  clearAddresses: [],
  sealedCode: null,
  sealedBy: null,
  pollSeconds: 2,
  pause: { kind: 'off' },
  briefedAtMs: null,
  validityWarned: null,
  connectionDelaySeconds: 60,
  sounds: { buy: 'default', sell: 'default', update: 'default', connectionLost: 'default' },
  theme: 'system',
  hotKey: null,
  language: 'system',
  trayCount: false,
  toldNoTray: false,
  updates: true,
  updatesCheckedAtMs: null,
  skippedVersion: null,
  windowBounds: null,
};

test('an empty file gives every default', () => {
  expect(readSettings({})).toEqual({ values: defaults, healed: [] });
});

test('good values are taken as they are', () => {
  const stored = {
    ...defaults,
    baseUrl: 'http://127.0.0.1:3500',
    pollSeconds: 1.5,
    pause: { kind: 'on', untilMs: 1_800_000_000_000 },
    windowBounds: { x: -1200, y: 40, width: 400, height: 640 },
  };
  expect(readSettings(stored)).toEqual({ values: stored, healed: [] });
});

test('a bad value heals alone', () => {
  const until = { kind: 'on', untilMs: null };
  const { values, healed } = readSettings({ pollSeconds: 0, pause: until, baseUrl: 7 });
  expect(values).toEqual({ ...defaults, pause: until });
  expect(healed.toSorted()).toEqual(['baseUrl', 'pollSeconds']);
});

test.each([[NaN], [10.01], ['2'], [null], [[2]]])('a poll of %j seconds is none', (pollSeconds) => {
  expect(readSettings({ pollSeconds }).values.pollSeconds).toBe(2);
});

test.each([[true], [{}], [{ kind: 'on' }], [{ kind: 'on', untilMs: '8:00' }], [{ kind: 'long' }]])(
  'a pause of %j is none',
  (pause) => {
    expect(readSettings({ pause }).values.pause).toEqual({ kind: 'off' });
  },
);

test('a sound that does not come with the app is none of the choices', () => {
  const sounds = { ...defaults.sounds, buy: 'rise' };
  expect(readSettings({ sounds }).values.sounds).toEqual(sounds);
  expect(readSettings({ sounds: { ...sounds, sell: '../../etc/passwd' } }).healed).toEqual([
    'sounds',
  ]);
});

test('keys that nobody declared do not become settings', () => {
  expect(
    readSettings(JSON.parse('{"font":"large","__proto__":{"pause":{"kind":"on"}}}')).values,
  ).toEqual(defaults);
});

test('whatever the file holds, the settings read from it are good ones', () => {
  assert(
    property(dictionary(constantFrom(...Object.keys(defaults)), anything()), (raw) => {
      const { values } = readSettings(raw);
      expect(readSettings({ ...values })).toEqual({ values, healed: [] });
    }),
    { numRuns: 10_000 },
  );
});
