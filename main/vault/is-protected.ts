/**
 * Whether only the user's keyring can open this. On Linux Chromium falls back to a fixed key that
 * every program knows, without telling; the version in front of the ciphertext gives it away:
 * `v10` is that fixed key, `v11` a key from the keyring.
 */
export function isProtected(sealed: Uint8Array, platform: NodeJS.Platform): boolean {
  return platform !== 'linux' || Buffer.from(sealed.subarray(0, 3)).toString('latin1') === 'v11';
}
