import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { readRelease } from '../../main/update/read-release.ts';
import { signUpdate } from './sign-update.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');

const yaml = `version: 0.2.0
files:
  - url: HTI Notifier-0.2.0.AppImage
    sha512: c2hhNTEy
    size: 7
    blockMapSize: 3
  - url: hti-notifier_0.2.0_amd64.deb
    sha512: b3RoZXI=
    size: 5
path: HTI Notifier-0.2.0.AppImage
sha512: c2hhNTEy
releaseDate: '2026-11-22T12:00:00.000Z'
`;

test('what is signed is what the app reads, and nothing else changes', () => {
  const signed = signUpdate(yaml, pem);
  const [, signature] = /^signature: (.+)$/m.exec(signed) ?? [];
  expect(signed).toBe(`${yaml}signature: ${signature}\n`);
  const files = [
    { url: 'HTI Notifier-0.2.0.AppImage', sha512: 'c2hhNTEy' },
    { url: 'hti-notifier_0.2.0_amd64.deb', sha512: 'b3RoZXI=' },
  ];
  expect(readRelease({ version: '0.2.0', files, signature }, key).kind).toBe('release');
  expect(readRelease({ version: '0.2.0', files: files.slice(1), signature }, key).kind).toBe(
    'refused',
  );
});

test.each([
  ['without files', 'version: 0.2.0\nfiles: []\n'],
  ['with a file in another form', yaml.replace('sha512: b3RoZXI=', 'sha2: b3RoZXI=')],
  ['that is signed already', signUpdate(yaml, pem)],
])('a note %s is not signed', (_name, text) => {
  expect(() => signUpdate(text, pem)).toThrow('not as electron-builder writes it');
});
