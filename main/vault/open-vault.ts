import type { ApiCode } from './api-code.ts';
import type { Cipher } from './cipher.ts';
import { isProtected } from './is-protected.ts';
import { readSealedCode, writeSealedCode } from './read-sealed-code.ts';

export type StoredCode =
  | { readonly kind: 'found'; readonly code: ApiCode }
  /** Nothing is stored for this server. */
  | { readonly kind: 'absent' }
  /** Something is stored, and the system's keyring does not give its key away now. */
  | { readonly kind: 'locked' }
  /** Stored, the keyring works, and still it does not open: another keyring, another computer, damage. */
  | { readonly kind: 'unreadable' };

/**
 * Keeps one API code, encrypted. No call fails; each may wait for the user to unlock the keyring.
 * Addresses are compared as texts: hand in the normalised one.
 */
export interface Vault {
  /** The code saved for this server. One that was saved for another server is never given out. */
  readonly load: (baseUrl: string) => Promise<StoredCode>;
  /** Replaces what was stored, also when the new code cannot be protected and so is not written. */
  readonly save: (baseUrl: string, code: ApiCode) => Promise<'keyring' | 'this-run'>;
  readonly forget: () => void;
}

/** Where the ciphertext lies, as base64. */
export interface SealedPlace {
  readonly read: () => string | null;
  /** Returns false if the text will not be there at the next start. */
  readonly write: (sealed: string | null) => boolean;
}

interface VaultParts {
  readonly cipher: Cipher;
  readonly place: SealedPlace;
  readonly platform: NodeJS.Platform;
}

export function openVault({ cipher, place, platform }: VaultParts): Vault {
  const seal = async (text: string): Promise<string | null> => {
    const sealed = await cipher.encrypt(text);
    if (sealed === null || !isProtected(sealed, platform)) return null;
    return Buffer.from(sealed).toString('base64');
  };

  const save: Vault['save'] = async (baseUrl, code) => {
    const sealed = await seal(writeSealedCode({ baseUrl, code }));
    if (sealed !== null && place.write(sealed)) return 'keyring';
    place.write(null);
    return 'this-run';
  };

  const load: Vault['load'] = async (baseUrl) => {
    const stored = place.read();
    if (stored === null) return { kind: 'absent' };
    const sealed = Buffer.from(stored, 'base64');
    // Whoever can write the settings file could have put it there with the fixed key.
    if (!isProtected(sealed, platform)) return { kind: 'unreadable' };
    const decrypted = await cipher.decrypt(sealed);
    if (decrypted.kind === 'failed') {
      const keyringWorks = (await seal('')) !== null;
      return { kind: keyringWorks ? 'unreadable' : 'locked' };
    }
    const read = readSealedCode(decrypted.text);
    if (read === null) return { kind: 'unreadable' };
    if (read.baseUrl !== baseUrl) return { kind: 'absent' };
    if (decrypted.keyIsOld) {
      const renewed = await seal(decrypted.text);
      if (renewed !== null) place.write(renewed);
    }
    return { kind: 'found', code: read.code };
  };

  return {
    load,
    save,
    forget: () => {
      place.write(null);
    },
  };
}
