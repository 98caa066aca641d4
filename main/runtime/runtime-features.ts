import { safeStorage } from 'electron';
import manifest from '../../package.json' with { type: 'json' };
import { describeRuntime } from './describe-runtime.ts';

/** What this Electron can do. The only place that asks; the rest of the app is told. */
export interface RuntimeFeatures {
  /** `safeStorage` with promises: the declared Electron has it, the stand-in has not. */
  readonly asyncSafeStorage: boolean;
  /** For example `Electron 45.4.1`; says so when it is the stand-in. */
  readonly label: string;
}

export function detectRuntimeFeatures(): RuntimeFeatures {
  return {
    asyncSafeStorage: 'encryptStringAsync' in safeStorage,
    label: describeRuntime(process.versions.electron, manifest.devDependencies.electron),
  };
}

export const appVersion = manifest.version;
