import type { Release } from '../../preload/contract/updates.ts';
import { plainNotes } from './plain-notes.ts';
import { isSigned, type SignedRelease } from './update-signature.ts';

export type ReadRelease =
  | { readonly kind: 'release'; readonly release: Release }
  /** A version that is not meant for everybody, such as `0.3.0-beta.1`. */
  | { readonly kind: 'prerelease' }
  /** Not signed with the key, or with more in it than the signature stands for. */
  | { readonly kind: 'refused'; readonly version: string };

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads what is offered as an update (`latest*.yml` of electron-builder, and `signature` in it).
 * `key`: null in a build that only tells of updates.
 */
export function readRelease(raw: unknown, key: string | null): ReadRelease {
  const info = fieldsOf(raw);
  const { version } = info;
  if (typeof version !== 'string' || !/^\d{1,9}\.\d{1,9}\.\d{1,9}$/.test(version)) {
    return { kind: 'prerelease' };
  }
  if (key !== null && !isSignedWith(key, version, info)) return { kind: 'refused', version };
  return { kind: 'release', release: { version, notes: plainNotes(info['releaseNotes']) } };
}

function isSignedWith(
  key: string,
  version: string,
  { files, signature, packages }: Fields,
): boolean {
  // The packages of a web installer are more that would be downloaded.
  if (typeof signature !== 'string' || packages !== undefined) return false;
  const read = readFiles(files);
  return read !== null && isSigned({ version, files: read }, signature, key);
}

function readFiles(raw: unknown): SignedRelease['files'] | null {
  if (!Array.isArray(raw) || raw.length === 0 || raw.length > 50) return null;
  const files = raw.map((file: unknown) => {
    const { url, sha512 } = fieldsOf(file);
    return typeof url === 'string' && typeof sha512 === 'string' ? { url, sha512 } : null;
  });
  return files.every((file) => file !== null) ? files : null;
}

function fieldsOf(raw: unknown): Fields {
  return typeof raw === 'object' && raw !== null ? (raw as Fields) : {};
}
