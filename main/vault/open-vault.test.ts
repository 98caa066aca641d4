import { createCipheriv, createDecipheriv } from 'node:crypto';
import { expect, test } from 'vitest';
import { ApiCode } from './api-code.ts';
import type { Cipher } from './cipher.ts';
import { type CodePlace, openVault, type Stored } from './open-vault.ts';

const server = 'http://127.0.0.1:3500';
const code = new ApiCode('hti-secret');
const inKeyring = { kind: 'keyring', name: 'gnome_libsecret' };

/** Encrypts for real, as Chromium does on Linux: a version, then the ciphertext under one key. */
function cipherWith({ version = 'v11', key = 'keyring', keyIsOld = false, locked = false } = {}) {
  const aesKey = Buffer.alloc(16, key);
  const iv = Buffer.alloc(16, ' ');
  const cipher: Cipher = {
    backend: () => 'gnome_libsecret',
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

function memoryPlace(initial: string | null = null): CodePlace & { stored: Stored | null } {
  const place = {
    stored: initial === null ? null : { text: initial, by: 'gnome_libsecret' },
    read: () => place.stored,
    write: (stored: Stored | null) => {
      place.stored = stored;
      return true;
    },
  };
  return place;
}

async function savedPlace(cipher = cipherWith()) {
  const place = memoryPlace();
  await openVault({ cipher, place, platform: 'linux' }).save(server, code, false);
  return place;
}

test('a saved code is found again, and what lies on the disk does not hold it', async () => {
  const place = memoryPlace();
  const vault = openVault({ cipher: cipherWith(), place, platform: 'linux' });
  expect(await vault.save(server, code, false)).toEqual(inKeyring);
  expect(Buffer.from(place.stored?.text ?? '', 'base64').toString('latin1')).not.toContain(
    'hti-secret',
  );
  const loaded = await vault.load(server);
  expect(loaded.kind === 'found' && loaded.code.reveal()).toBe('hti-secret');
  expect(loaded).toMatchObject({ kept: inKeyring });
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
  const vault = openVault({ cipher, place, platform: 'linux' });
  expect(await vault.save(server, code, false)).toEqual({ kind: 'this-run' });
  expect(place.stored).toBeNull();
});

test('elsewhere the version in front does not matter', async () => {
  const place = memoryPlace();
  const cipher = cipherWith({ version: 'v10' });
  expect(await openVault({ cipher, place, platform: 'darwin' }).save(server, code, false)).toEqual({
    kind: 'keyring',
    name: 'keychain',
  });
});

test('a text that somebody sealed with the fixed key is not opened', async () => {
  const place = memoryPlace();
  const cipher = cipherWith({ version: 'v10' });
  await openVault({ cipher, place, platform: 'darwin' }).save(server, code, false);
  const vault = openVault({ cipher, place, platform: 'linux' });
  expect(await vault.load(server)).toEqual({ kind: 'unreadable' });
});

test('a locked keyring is told apart from a code that no longer opens, and neither loses it', async () => {
  const place = await savedPlace();
  const before = place.stored;
  const load = (cipher: Cipher) => openVault({ cipher, place, platform: 'linux' }).load(server);
  expect(await load(cipherWith({ locked: true }))).toEqual({ kind: 'locked' });
  expect(await load(cipherWith({ key: 'another keyring' }))).toEqual({ kind: 'unreadable' });
  expect(place.stored).toBe(before);
  expect((await load(cipherWith())).kind).toBe('found');
});

test('a keyring that hangs counts as locked, and is not waited for a second time', async () => {
  const place = await savedPlace();
  const cipher: Cipher = {
    ...cipherWith(),
    encrypt: () => expect.unreachable(),
    decrypt: () => Promise.resolve({ kind: 'no-answer' }),
  };
  const vault = openVault({ cipher, place, platform: 'linux' });
  expect(await vault.load(server)).toEqual({ kind: 'locked' });
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
  const writes: (Stored | null)[] = [];
  const watched: CodePlace = { read: place.read, write: (stored) => writes.push(stored) > 0 };
  const cipher = cipherWith({ keyIsOld: true });
  await openVault({ cipher, place: watched, platform: 'linux' }).load(server);
  expect(writes).toEqual([place.stored]);
});

test('a new code that cannot be protected still replaces the old one', async () => {
  const place = await savedPlace();
  const vault = openVault({ cipher: cipherWith({ locked: true }), place, platform: 'linux' });
  expect(await vault.save(server, new ApiCode('newer'), false)).toEqual({ kind: 'this-run' });
  expect(await vault.load(server)).toEqual({ kind: 'absent' });
});

test('a place that cannot be written keeps the code for this run only', async () => {
  const place: CodePlace = { read: () => null, write: () => false };
  const vault = openVault({ cipher: cipherWith(), place, platform: 'linux' });
  expect(await vault.save(server, code, false)).toEqual({ kind: 'this-run' });
});

test('a forgotten code is gone', async () => {
  const place = await savedPlace();
  openVault({ cipher: cipherWith(), place, platform: 'linux' }).forget();
  expect(place.stored).toBeNull();
});

/** A keyring that answers each time only after what the user did meanwhile. */
function answeringAfter(meanwhile: () => void, cipher: Cipher): Cipher {
  return {
    ...cipher,
    encrypt: async (text) => {
      const sealed = await cipher.encrypt(text);
      meanwhile();
      return sealed;
    },
  };
}

test('what was forgotten while the keyring was waited for is not written after all', async () => {
  const place = memoryPlace();
  const cipher = answeringAfter(() => vault.forget(), cipherWith());
  const vault = openVault({ cipher, place, platform: 'linux' });
  expect(await vault.save(server, code, true)).toBeNull();
  expect(place.stored).toBeNull();
});

test('of two codes the one that was saved last is kept, whichever the keyring is done with first', async () => {
  const place = memoryPlace();
  const vault = openVault({ cipher: cipherWith(), place, platform: 'linux' });
  const first = vault.save(server, code, false);
  expect(await vault.save(server, new ApiCode('newer'), false)).toEqual(inKeyring);
  expect(await first).toBeNull();
  const loaded = await vault.load(server);
  expect(loaded.kind === 'found' && loaded.code.reveal()).toBe('newer');
});

test('a code that is sealed anew does not come back after it was forgotten', async () => {
  const place = await savedPlace();
  const cipher = answeringAfter(() => vault.forget(), cipherWith({ keyIsOld: true }));
  const vault = openVault({ cipher, place, platform: 'linux' });
  await vault.load(server);
  expect(place.stored).toBeNull();
});

test.each([
  ['where there is only a fixed key', cipherWith({ version: 'v10' })],
  ['where there is no key at all', cipherWith({ locked: true })],
])('%s the code is written readable if, and only if, the user agreed', async (_name, cipher) => {
  const place = memoryPlace();
  const vault = openVault({ cipher, place, platform: 'linux' });
  expect(await vault.save(server, code, true)).toEqual({ kind: 'readable' });
  expect(place.stored?.by).toBe('readable');

  const loaded = await vault.load(server);
  expect(loaded.kind === 'found' && loaded.code.reveal()).toBe('hti-secret');
  expect(loaded).toMatchObject({ kept: { kind: 'readable' } });
  expect(await vault.load('http://127.0.0.1:9999')).toEqual({ kind: 'absent' });
});

test('agreeing to readable changes nothing where there is a keyring', async () => {
  const place = memoryPlace();
  const vault = openVault({ cipher: cipherWith(), place, platform: 'linux' });
  expect(await vault.save(server, code, true)).toEqual(inKeyring);
  expect(JSON.stringify(place.stored)).not.toContain('hti-secret');
});

test('beside the ciphertext stands whose key it is', async () => {
  expect((await savedPlace()).stored?.by).toBe('gnome_libsecret');
});

test('a ciphertext that was only renamed to readable gives nothing away', async () => {
  const place = await savedPlace();
  place.stored = { text: place.stored?.text ?? '', by: 'readable' };
  const vault = openVault({ cipher: cipherWith(), place, platform: 'linux' });
  expect(await vault.load(server)).toEqual({ kind: 'unreadable' });
});
