import { expect, test } from 'vitest';
import { refusedSwitches } from './refused-switches.ts';

const given =
  (...names: string[]) =>
  (name: string) =>
    names.includes(name);

test.each(['inspect', 'remote-debugging-port', 'ignore-certificate-errors', 'log-net-log'])(
  'a packaged app does not start with --%s',
  (name) => {
    expect(refusedSwitches(true, given('hidden', name))).toEqual([name]);
  },
);

test('its own switches, and those that only choose a display or a keyring, are none of these', () => {
  expect(refusedSwitches(true, given('hidden', 'demo', 'password-store', 'lang'))).toEqual([]);
});

test('in development the tests need them', () => {
  expect(refusedSwitches(false, given('inspect', 'remote-debugging-port'))).toEqual([]);
});
