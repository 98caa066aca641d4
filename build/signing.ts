import type { Configuration } from 'electron-builder';

/** What this build is signed with, to be told, and what electron-builder has to know beyond its file. */
export interface Signing {
  readonly told: string;
  readonly config: Configuration;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Apple's key for notarising (App Store Connect): the file, its id, and who issued it. */
const appleKey = ['APPLE_API_KEY', 'APPLE_API_KEY_ID', 'APPLE_API_ISSUER'] as const;

/**
 * Certificates and keys come from the environment alone, under electron-builder's names. Where they
 * are set, a build that cannot be signed fails; where they are not, it is unsigned and says so.
 */
export function findSigning(platform: NodeJS.Platform, env: Environment): Signing {
  const has = (name: string): boolean => (env[name] ?? '') !== '';
  if (platform === 'darwin') {
    return has('CSC_LINK') ? signedForMac(appleKey.filter((name) => !has(name))) : unsignedForMac;
  }
  if (platform === 'win32') {
    return has('WIN_CSC_LINK') || has('CSC_LINK') ? signedForWindows : unsignedForWindows;
  }
  return { told: 'signing: none; Linux packages are checked by their checksums', config: {} };
}

function signedForMac(missing: readonly string[]): Signing {
  const signed = 'signing: with the certificate in CSC_LINK';
  return missing.length === 0
    ? { told: `${signed}, and notarised`, config: { forceCodeSigning: true } }
    : {
        told: `${signed}, NOT notarised: ${missing.join(', ')} not set. macOS will refuse the download.`,
        config: { forceCodeSigning: true, mac: { notarize: false } },
      };
}

const unsignedForMac: Signing = {
  told: 'signing: NONE, CSC_LINK is not set. macOS will refuse the download and show no pop-ups of it.',
  // Without any signature Apple's processors do not run it; this one says nothing about its maker,
  // and under the hardened runtime the app could then not load its own frameworks.
  config: { mac: { identity: '-', hardenedRuntime: false, notarize: false } },
};

const signedForWindows: Signing = {
  told: 'signing: with the certificate in WIN_CSC_LINK or CSC_LINK',
  config: { forceCodeSigning: true },
};

const unsignedForWindows: Signing = {
  told: 'signing: NONE, neither WIN_CSC_LINK nor CSC_LINK is set. Windows will warn of the installer.',
  config: {},
};
