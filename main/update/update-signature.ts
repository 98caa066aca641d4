import { createPublicKey, verify } from 'node:crypto';

/** What the signature of a release stands for: its version, and each of its files by its checksum. */
export interface SignedRelease {
  readonly version: string;
  readonly files: readonly { readonly url: string; readonly sha512: string }[];
}

/** The text that is signed. A line break in a value would let one value pass for two: null. */
export function signedText({ version, files }: SignedRelease): string | null {
  const lines = ['HTI Notifier', version, ...files.flatMap(({ url, sha512 }) => [url, sha512])];
  return lines.some((line) => line.includes('\n')) ? null : lines.join('\n');
}

/** `signature`: Ed25519 (RFC 8032), base64. `key`: the public key as base64 of its SPKI form (RFC 8410). */
export function isSigned(release: SignedRelease, signature: string, key: string): boolean {
  const text = signedText(release);
  if (text === null) return false;
  try {
    const spki = { key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' } as const;
    return verify(null, Buffer.from(text), createPublicKey(spki), Buffer.from(signature, 'base64'));
  } catch {
    // By a key that is none, nothing is signed.
    return false;
  }
}
