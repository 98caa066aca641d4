import type { ApiCode } from './api-code.ts';
import type { Cipher } from './cipher.ts';
import { isProtected } from './is-protected.ts';
import { nameKeyring } from './name-keyring.ts';
import { readSealedCode, writeSealedCode } from './read-sealed-code.ts';

/** Where a code is after it was saved, or was found. */
export type Kept =
  /** Encrypted. `name`: by whom, as `nameKeyring` gives it. */
  | { readonly kind: 'keyring'; readonly name: string }
  /** In plain text, because the user chose so. */
  | { readonly kind: 'readable' }
  | { readonly kind: 'this-run' };

export type StoredCode =
  | { readonly kind: 'found'; readonly code: ApiCode; readonly kept: Kept }
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
  /**
   * Replaces what was stored, also when the new code cannot be protected. Then it is written in plain
   * text if the user agreed to that, and otherwise not at all. Null: while the keyring was waited
   * for, the user wished to forget or to save another, and nothing of this one was written.
   */
  readonly save: (baseUrl: string, code: ApiCode, mayBeReadable: boolean) => Promise<Kept | null>;
  readonly forget: () => void;
}

/** What lies on the disk: a ciphertext as base64 and whose it is, or plain text by `readable`. */
export interface Stored {
  readonly text: string;
  readonly by: string;
}

export interface CodePlace {
  readonly read: () => Stored | null;
  /** Returns false if it will not be there at the next start. */
  readonly write: (stored: Stored | null) => boolean;
}

interface VaultParts {
  readonly cipher: Cipher;
  readonly place: CodePlace;
  readonly platform: NodeJS.Platform;
}

const readable = 'readable';

export function openVault({ cipher, place, platform }: VaultParts): Vault {
  const seal = async (text: string): Promise<Stored | null> => {
    const sealed = await cipher.encrypt(text);
    if (sealed === null || !isProtected(sealed, platform)) return null;
    const by = nameKeyring(sealed, platform, cipher.backend());
    return { text: Buffer.from(sealed).toString('base64'), by };
  };

  /** Counts what was asked to be stored or erased: the keyring may answer an older wish last. */
  let newest = 0;

  const save: Vault['save'] = async (baseUrl, code, mayBeReadable) => {
    const mine = (newest += 1);
    const text = writeSealedCode({ baseUrl, code });
    const sealed = await seal(text);
    if (mine !== newest) return null;
    if (sealed !== null && place.write(sealed)) return { kind: 'keyring', name: sealed.by };
    if (sealed === null && mayBeReadable && place.write({ text, by: readable })) {
      return { kind: 'readable' };
    }
    place.write(null);
    return { kind: 'this-run' };
  };

  const load: Vault['load'] = async (baseUrl) => {
    const before = newest;
    const stored = place.read();
    if (stored === null) return { kind: 'absent' };
    if (stored.by === readable) return found(stored.text, baseUrl, { kind: 'readable' });
    const sealed = Buffer.from(stored.text, 'base64');
    // Whoever can write the settings file could have put it there with the fixed key.
    if (!isProtected(sealed, platform)) return { kind: 'unreadable' };
    const decrypted = await cipher.decrypt(sealed);
    if (decrypted.kind === 'no-answer') return { kind: 'locked' };
    if (decrypted.kind === 'failed') {
      const keyringWorks = (await seal('')) !== null;
      return { kind: keyringWorks ? 'unreadable' : 'locked' };
    }
    const renewed = decrypted.keyIsOld ? await seal(decrypted.text) : null;
    if (renewed !== null && before === newest) place.write(renewed);
    return found(decrypted.text, baseUrl, { kind: 'keyring', name: (renewed ?? stored).by });
  };

  return {
    load,
    save,
    forget: () => {
      newest += 1;
      place.write(null);
    },
  };
}

function found(text: string, baseUrl: string, kept: Kept): StoredCode {
  const read = readSealedCode(text);
  if (read === null) return { kind: 'unreadable' };
  if (read.baseUrl !== baseUrl) return { kind: 'absent' };
  return { kind: 'found', code: read.code, kept };
}
