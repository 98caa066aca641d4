import { anything, assert, constantFrom, dictionary, property } from 'fast-check';
import { expect, test } from 'vitest';
import { readSettings } from './read-settings.ts';

const defaults = {
  baseUrl: null,
  accountName: null,
  sealedCode: null,
  pollSeconds: 2,
  popUpsPaused: false,
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
    popUpsPaused: true,
    windowBounds: { x: -1200, y: 40, width: 400, height: 640 },
  };
  expect(readSettings(stored)).toEqual({ values: stored, healed: [] });
});

test('a bad value heals alone', () => {
  const { values, healed } = readSettings({ pollSeconds: 0, popUpsPaused: true, baseUrl: 7 });
  expect(values).toEqual({ ...defaults, popUpsPaused: true });
  expect(healed.toSorted()).toEqual(['baseUrl', 'pollSeconds']);
});

test.each([[NaN], [10.01], ['2'], [null], [[2]]])('a poll of %j seconds is none', (pollSeconds) => {
  expect(readSettings({ pollSeconds }).values.pollSeconds).toBe(2);
});

test('keys that nobody declared do not become settings', () => {
  expect(
    readSettings(JSON.parse('{"theme":"dark","__proto__":{"popUpsPaused":true}}')).values,
  ).toEqual(defaults);
});

test('whatever the file holds, the settings read from it are good ones', () => {
  assert(
    property(dictionary(constantFrom(...Object.keys(defaults)), anything()), (raw) => {
      const { values } = readSettings(raw);
      expect(readSettings({ ...values })).toEqual({ values, healed: [] });
    }),
  );
});
