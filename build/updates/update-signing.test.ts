import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readUpdateKey } from '../../main/update/read-update-key.ts';
import { isSigned } from '../../main/update/update-signature.ts';
import { findUpdateSigning } from './update-signing.ts';

const pemOf = (key: ReturnType<typeof generateKeyPairSync>['privateKey']) =>
  key.export({ type: 'pkcs8', format: 'pem' }).toString();
const pem = pemOf(generateKeyPairSync('ed25519').privateKey);
const note = 'version: 0.2.0\nfiles:\n  - url: x.AppImage\n    sha512: c2hhNTEy\n    size: 7\n';

test('what the key signs, a copy built with it takes', () => {
  const { told, config, sign } = findUpdateSigning({ HTI_UPDATE_KEY: pem });
  expect(told).toContain('signed with the key');
  const folder = mkdtempSync(join(tmpdir(), 'hti-notifier-sign-'));
  try {
    const names = ['latest-linux.yml', 'latest-linux-arm64.yml', 'builder-debug.yml'];
    for (const name of names) writeFileSync(join(folder, name), note);
    sign(folder);
    const [linux = '', arm64, other] = names.map((name) =>
      readFileSync(join(folder, name), 'utf8'),
    );
    expect(arm64).toBe(linux);
    expect(other).toBe(note);
    const [, signature = ''] = /^signature: (.+)$/m.exec(linux) ?? [];
    const key = readUpdateKey(JSON.stringify(config.extraMetadata)) ?? '';
    const files = [{ url: 'x.AppImage', sha512: 'c2hhNTEy' }];
    expect(isSigned({ version: '0.2.0', files }, signature, key)).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('without a key nothing is signed, the build says so, and holds none', () => {
  for (const env of [{}, { HTI_UPDATE_KEY: '' }]) {
    const { told, config } = findUpdateSigning(env);
    expect(told).toContain('NOT signed, HTI_UPDATE_KEY is not set');
    expect(config).toEqual({});
  }
});

test('a key of another kind stops the build', () => {
  const rsa = pemOf(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey);
  expect(() => findUpdateSigning({ HTI_UPDATE_KEY: rsa })).toThrow('no Ed25519 key');
  expect(() => findUpdateSigning({ HTI_UPDATE_KEY: 'no key' })).toThrow();
});
