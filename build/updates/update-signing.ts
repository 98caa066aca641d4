import { createPrivateKey, createPublicKey } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Configuration } from 'electron-builder';
import { signUpdate } from './sign-update.ts';

/** What the updates of this build are signed with, to be told and to be done. */
export interface UpdateSigning {
  readonly told: string;
  /** Puts the public key into the package: by it an installed copy knows its updates. */
  readonly config: Configuration;
  /** Signs each `latest*.yml` that electron-builder has written into the folder. */
  readonly sign: (folder: string) => void;
}

/**
 * The key comes from the environment alone: `HTI_UPDATE_KEY`, Ed25519 as PEM, as
 * `openssl genpkey -algorithm ed25519` makes one. Throws for a key of another kind.
 */
export function findUpdateSigning(
  env: Readonly<Record<string, string | undefined>>,
): UpdateSigning {
  const pem = env['HTI_UPDATE_KEY'] ?? '';
  if (pem === '') return unsigned;
  const key = createPrivateKey(pem);
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('HTI_UPDATE_KEY is no Ed25519 key');
  const updateKey = createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64');
  return {
    told: 'updates: signed with the key in HTI_UPDATE_KEY',
    config: { extraMetadata: { updateKey } },
    sign: (folder) => {
      for (const name of readdirSync(folder).filter(isNote)) {
        const path = join(folder, name);
        writeFileSync(path, signUpdate(readFileSync(path, 'utf8'), pem));
      }
    },
  };
}

const unsigned: UpdateSigning = {
  told: 'updates: NOT signed, HTI_UPDATE_KEY is not set. Copies of this build will only tell of updates.',
  config: {},
  sign: () => undefined,
};

/** Such as `latest-linux-arm64.yml`. */
function isNote(name: string): boolean {
  return /^latest(-\w+)*\.yml$/.test(name);
}
