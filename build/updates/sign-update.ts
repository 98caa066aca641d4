import { createPrivateKey, sign } from 'node:crypto';
import { signedText } from '../../main/update/update-signature.ts';

/**
 * Adds the signature to a `latest*.yml` as electron-builder writes it. `privateKey`: Ed25519, as PEM
 * (PKCS #8). Throws for a file of any other form: signing half of what is in it would be worse.
 */
export function signUpdate(yaml: string, privateKey: string): string {
  const version = /^version: (\S+)$/m.exec(yaml)?.[1];
  const files = Array.from(
    yaml.matchAll(/^ {2}- url: (\S.*)\n {4}sha512: (\S+)$/gm),
    ([, url = '', sha512 = '']) => ({ url, sha512 }),
  );
  const named = yaml.match(/^ {2}- /gm)?.length ?? 0;
  const isKnown = version !== undefined && files.length > 0 && files.length === named;
  const text = isKnown ? signedText({ version, files }) : null;
  if (text === null || /^signature:/m.test(yaml))
    throw new Error('not as electron-builder writes it');
  const signature = sign(null, Buffer.from(text), createPrivateKey(privateKey)).toString('base64');
  return `${yaml.trimEnd()}\nsignature: ${signature}\n`;
}
