import { ApiCode } from './api-code.ts';

/** What is encrypted: the code and the only server it may be sent to. */
interface SealedCode {
  readonly baseUrl: string;
  readonly code: ApiCode;
}

const version = 1;

/** The address is part of the secret, so that no stored text of another account can be put in its place. */
export function writeSealedCode({ baseUrl, code }: SealedCode): string {
  return JSON.stringify({ version, baseUrl, code: code.reveal() });
}

/** Null: decrypted, but not by us or not by this version. */
export function readSealedCode(text: string): SealedCode | null {
  try {
    const raw = JSON.parse(text) as Readonly<Record<string, unknown>> | null;
    const { baseUrl, code } = raw ?? {};
    if (raw?.['version'] !== version) return null;
    if (typeof baseUrl !== 'string' || typeof code !== 'string' || code === '') return null;
    return { baseUrl, code: new ApiCode(code) };
  } catch {
    return null;
  }
}
