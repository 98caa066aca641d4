import { safeStorage } from 'electron';
import type { RuntimeFeatures } from '../runtime/runtime-features.ts';
import type { Cipher } from './cipher.ts';

/**
 * The operating system's encryption, as this Electron offers it. Asks the system for nothing before
 * it is used: the first use may take as long as the user needs to unlock the keyring.
 *
 * @param windowStands resolves when the app may stand still and the window says what it waits for
 */
export function openCipher(features: RuntimeFeatures, windowStands: () => Promise<void>): Cipher {
  return features.asyncSafeStorage ? asyncCipher : blockingCipher(windowStands);
}

const backend = (): string | null =>
  'getSelectedStorageBackend' in safeStorage ? safeStorage.getSelectedStorageBackend() : null;

const asyncCipher: Cipher = {
  backend,
  encrypt: async (text) => {
    try {
      return (await safeStorage.isAsyncEncryptionAvailable())
        ? await safeStorage.encryptStringAsync(text)
        : null;
    } catch {
      return null; // Electron gives no other reason than that it did not work.
    }
  },
  decrypt: async (sealed) => {
    try {
      const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(Buffer.from(sealed));
      return { kind: 'ok', text: result, keyIsOld: shouldReEncrypt };
    } catch {
      return { kind: 'failed' };
    }
  },
};

/**
 * For the stand-in runtime, which has only the calls that the declared Electron deprecates. The first
 * one blocks the whole app for as long as the user needs to unlock the keyring.
 */
const blockingCipher = (windowStands: () => Promise<void>): Cipher => ({
  backend,
  encrypt: async (text) => {
    await windowStands();
    try {
      return safeStorage.isEncryptionAvailable() ? safeStorage.encryptString(text) : null;
    } catch {
      return null;
    }
  },
  decrypt: async (sealed) => {
    await windowStands();
    try {
      const text = safeStorage.decryptString(Buffer.from(sealed));
      return { kind: 'ok', text, keyIsOld: false };
    } catch {
      return { kind: 'failed' };
    }
  },
});
