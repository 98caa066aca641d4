import { versionOf } from './is-protected.ts';

/**
 * Whose key protects this, to be noted beside it and told to the user: a keyring that has changed is
 * the commonest reason why a stored code does not open.
 *
 * @param backend what Electron says it selected, such as `gnome_libsecret`; null where it does not say
 */
export function nameKeyring(
  sealed: Uint8Array,
  platform: NodeJS.Platform,
  backend: string | null,
): string {
  if (platform === 'darwin') return 'keychain';
  if (platform === 'win32') return 'dpapi';
  if (versionOf(sealed) === 'v12') return 'portal';
  // The calls with promises find a keyring of their own where the others fell back to none.
  const isKeyring = backend !== null && !['basic_text', 'unknown'].includes(backend);
  return isKeyring ? backend : 'secret_service';
}
