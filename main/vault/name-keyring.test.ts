import { expect, test } from 'vitest';
import { nameKeyring } from './name-keyring.ts';

const sealed = (version: string) => Buffer.from(`${version}rest`);

test('macOS and Windows have one keyring each', () => {
  expect(nameKeyring(sealed('v10'), 'darwin', null)).toBe('keychain');
  expect(nameKeyring(sealed('v10'), 'win32', null)).toBe('dpapi');
});

test("on Linux Electron's word is taken", () => {
  expect(nameKeyring(sealed('v11'), 'linux', 'kwallet6')).toBe('kwallet6');
});

test.each([null, 'basic_text', 'unknown'])(
  'a ciphertext from a keyring is never said to be from %s',
  (backend) => {
    expect(nameKeyring(sealed('v11'), 'linux', backend)).toBe('secret_service');
  },
);

test('a key that came through the desktop portal is told by its version', () => {
  expect(nameKeyring(sealed('v12'), 'linux', 'gnome_libsecret')).toBe('portal');
});
