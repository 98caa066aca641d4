import { createCipheriv, createDecipheriv } from 'node:crypto';
import { expect, test } from 'vitest';
import { ApiCode } from './api-code.ts';
import type { Cipher } from './cipher.ts';
import { openVault, type SealedPlace } from './open-vault.ts';

const server = 'http://127.0.0.1:3500';
const code = new ApiCode('hti-secret');

/** Encrypts for real, as Chromium does on Linux: a version, then the ciphertext under one key. */
function cipherWith({ version = 'v11', key = 'keyring', keyIsOld = false, locked = false } = {}) {
  const aesKey = Buffer.alloc(16, key);
  const iv = Buffer.alloc(16, ' ');
  const cipher: Cipher = {
    encrypt: async (text) => {
      if (locked) return null;
      const aes = createCipheriv('aes-128-cbc', aesKey, iv);
      return Buffer.concat([Buffer.from(version), aes.update(text, 'utf8'), aes.final()]);
    },
    decrypt: async (sealed) => {
      if (locked) return { kind: 'failed' };
      try {
        const aes = createDecipheriv('aes-128-cbc', aesKey, iv);
        const text = Buffer.concat([aes.update(sealed.subarray(3)), aes.final()]).toString('utf8');
        return { kind: 'ok', text, keyIsOld };
      } catch {
        return { kind: 'failed' };
      }
    },
  };
  return cipher;
}

function memoryPlace(initial: string | null = null): SealedPlace & { sealed: string | null } {
  const place = {
    sealed: initial,
    read: () => place.sealed,
    write: (sealed: string | null) => {
      place.sealed = sealed;
      return true;
    },
  };
  return place;
}

async function savedPlace(cipher = cipherWith()) {
  const place = memoryPlace();
  await openVault({ cipher, place, platform: 'linux' }).save(server, code);
  return place;
}

test('a saved code is found again, and what lies on the disk does not hold it', async () => {
  const place = memoryPlace();
  const vault = openVault({ cipher: cipherWith(), place, platform: 'linux' });
  expect(await vault.save(server, code)).toBe('keyring');
  expect(Buffer.from(place.sealed ?? '', 'base64').toString('latin1')).not.toContain('hti-secret');
  const loaded = await vault.load(server);
  expect(loaded.kind === 'found' && loaded.code.reveal()).toBe('hti-secret');
});

test('nothing saved is absent', async () => {
  const vault = openVault({ cipher: cipherWith(), place: memoryPlace(), platform: 'linux' });
  expect(await vault.load(server)).toEqual({ kind: 'absent' });
});

test('another server does not get the code', async () => {
  const place = await savedPlace();
  const vault = openVault({ cipher: cipherWith(), place, platform: 'linux' });
  expect(await vault.load('http://127.0.0.1:9999')).toEqual({ kind: 'absent' });
  expect((await vault.load(server)).kind).toBe('found');
});

test("Linux's fixed key counts as plain text: nothing is written", async () => {
  const place = memoryPlace();
  const cipher = cipherWith({ version: 'v10' });
  expect(await openVault({ cipher, place, platform: 'linux' }).save(server, code)).toBe('this-run');
  expect(place.sealed).toBeNull();
});

test('elsewhere the version in front does not matter', async () => {
  const place = memoryPlace();
  const cipher = cipherWith({ version: 'v10' });
  expect(await openVault({ cipher, place, platform: 'darwin' }).save(server, code)).toBe('keyring');
});

test('a text that somebody sealed with the fixed key is not opened', async () => {
  const place = memoryPlace();
  const cipher = cipherWith({ version: 'v10' });
  await openVault({ cipher, place, platform: 'darwin' }).save(server, code);
  const vault = openVault({ cipher, place, platform: 'linux' });
  expect(await vault.load(server)).toEqual({ kind: 'unreadable' });
});

test('a locked keyring is told apart from a code that no longer opens, and neither loses it', async () => {
  const place = await savedPlace();
  const before = place.sealed;
  const load = (cipher: Cipher) => openVault({ cipher, place, platform: 'linux' }).load(server);
  expect(await load(cipherWith({ locked: true }))).toEqual({ kind: 'locked' });
  expect(await load(cipherWith({ key: 'another keyring' }))).toEqual({ kind: 'unreadable' });
  expect(place.sealed).toBe(before);
  expect((await load(cipherWith())).kind).toBe('found');
});

test('with only the fixed key at hand, a code from the keyring is locked, not unreadable', async () => {
  const place = await savedPlace();
  const cipher = cipherWith({ version: 'v10', key: 'peanuts' });
  const vault = openVault({ cipher, place, platform: 'linux' });
  expect(await vault.load(server)).toEqual({ kind: 'locked' });
});

test('damage is unreadable', async () => {
  const place = memoryPlace(Buffer.from('v11 not a ciphertext').toString('base64'));
  const vault = openVault({ cipher: cipherWith(), place, platform: 'linux' });
  expect(await vault.load(server)).toEqual({ kind: 'unreadable' });
});

test('a text of somebody else under the same key is unreadable', async () => {
  const sealed = await cipherWith().encrypt('{"version":2,"token":"x"}');
  const place = memoryPlace(Buffer.from(sealed ?? []).toString('base64'));
  const vault = openVault({ cipher: cipherWith(), place, platform: 'linux' });
  expect(await vault.load(server)).toEqual({ kind: 'unreadable' });
});

test('when the system changed its key, the code is sealed anew', async () => {
  const place = await savedPlace();
  const writes: (string | null)[] = [];
  const watched: SealedPlace = { read: place.read, write: (sealed) => writes.push(sealed) > 0 };
  const cipher = cipherWith({ keyIsOld: true });
  await openVault({ cipher, place: watched, platform: 'linux' }).load(server);
  expect(writes).toEqual([place.sealed]);
});

test('a new code that cannot be protected still replaces the old one', async () => {
  const place = await savedPlace();
  const vault = openVault({ cipher: cipherWith({ locked: true }), place, platform: 'linux' });
  expect(await vault.save(server, new ApiCode('newer'))).toBe('this-run');
  expect(await vault.load(server)).toEqual({ kind: 'absent' });
});

test('a place that cannot be written keeps the code for this run only', async () => {
  const place: SealedPlace = { read: () => null, write: () => false };
  const vault = openVault({ cipher: cipherWith(), place, platform: 'linux' });
  expect(await vault.save(server, code)).toBe('this-run');
});

test('a forgotten code is gone', async () => {
  const place = await savedPlace();
  openVault({ cipher: cipherWith(), place, platform: 'linux' }).forget();
  expect(place.sealed).toBeNull();
});
