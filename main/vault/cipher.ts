/** Encryption with a key that the operating system keeps. The promises are always fulfilled. */
export interface Cipher {
  /** Null where the system has no key for us. */
  readonly encrypt: (text: string) => Promise<Uint8Array | null>;
  readonly decrypt: (sealed: Uint8Array) => Promise<Decrypted>;
  /** Which of its stores Electron says it uses; null where it does not say. */
  readonly backend: () => string | null;
}

export type Decrypted =
  | {
      readonly kind: 'ok';
      readonly text: string;
      /** The system has changed its key: what is stored should be encrypted anew. */
      readonly keyIsOld: boolean;
    }
  | { readonly kind: 'failed' }
  /** The keyring hangs: nobody knows whether it could. */
  | { readonly kind: 'no-answer' };
