import { generateKeyPairSync, sign } from 'node:crypto';
import { anything, assert, property } from 'fast-check';
import { expect, test } from 'vitest';
import { readRelease } from './read-release.ts';
import { signedText, type SignedRelease } from './update-signature.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');

const release: SignedRelease = {
  version: '0.2.0',
  files: [{ url: 'HTI-Notifier.AppImage', sha512: 'c2hhNTEy' }],
};
const signature = sign(null, Buffer.from(signedText(release) ?? ''), privateKey).toString('base64');
const signed = { ...release, releaseNotes: '<p>Faster</p>', signature };

test('a release that is signed is read with its notes as text', () => {
  expect(readRelease(signed, key)).toEqual({
    kind: 'release',
    release: { version: '0.2.0', notes: 'Faster' },
  });
});

const otherFile = { url: 'Other.AppImage', sha512: 'c2hhNTEy' };

test.each([
  ['without a signature', { ...signed, signature: undefined }],
  ['with a signature that is no text', { ...signed, signature: [signature] }],
  ['with the signature of another version', { ...signed, version: '0.2.1' }],
  ['with another file', { ...signed, files: [otherFile] }],
  ['with one file more', { ...signed, files: [...release.files, otherFile] }],
  ['with another checksum', { ...signed, files: [{ ...release.files[0], sha512: 'b3RoZXI=' }] }],
  ['without a checksum', { ...signed, files: [{ url: 'HTI-Notifier.AppImage' }] }],
  ['without files', { ...signed, files: [] }],
  ['with packages beside its files', { ...signed, packages: { x64: otherFile } }],
])('a release %s is refused', (_name, raw) => {
  expect(readRelease(raw, key)).toEqual({ kind: 'refused', version: raw.version });
});

test('what another key has signed is refused, and everything by a key that is none', () => {
  const other = generateKeyPairSync('ed25519').publicKey;
  const otherKey = other.export({ type: 'spki', format: 'der' }).toString('base64');
  expect(readRelease(signed, otherKey).kind).toBe('refused');
  expect(readRelease(signed, 'no key').kind).toBe('refused');
});

test('a line break cannot make two values of one', () => {
  const [file] = release.files;
  const text = `${file?.url}\n${file?.sha512}`;
  expect(signedText({ version: '0.2.0', files: [{ url: text, sha512: '' }] })).toBeNull();
});

test.each([['0.3.0-beta.1'], ['1.0'], [''], [2], [undefined], ['0.2.0\nx']])(
  'a version of %j is not for everybody',
  (version) => {
    expect(readRelease({ ...signed, version }, key)).toEqual({ kind: 'prerelease' });
  },
);

test('a build without a key reads what is only told', () => {
  expect(readRelease({ version: '0.2.0' }, null)).toEqual({
    kind: 'release',
    release: { version: '0.2.0', notes: null },
  });
});

test('whatever comes, nothing passes that was not signed', () => {
  assert(
    property(anything({ maxDepth: 3 }), (raw) => {
      expect(readRelease(raw, key).kind).not.toBe('release');
    }),
  );
});
