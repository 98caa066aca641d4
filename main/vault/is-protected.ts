/**
 * Versions in front of a ciphertext whose key comes from the user's keyring: asked for over the
 * Secret Service or KWallet, or through the desktop portal.
 */
const keyringVersions: ReadonlySet<string> = new Set(['v11', 'v12']);

/** The version in front of a ciphertext of Chromium's on Linux. */
export function versionOf(sealed: Uint8Array): string {
  return Buffer.from(sealed.subarray(0, 3)).toString('latin1');
}

/**
 * Whether only the user's keyring can open this. On Linux Chromium falls back to a fixed key that
 * every program knows, without telling; the version `v10` gives it away.
 */
export function isProtected(sealed: Uint8Array, platform: NodeJS.Platform): boolean {
  return platform !== 'linux' || keyringVersions.has(versionOf(sealed));
}
