import { app } from 'electron';
import type { NoUpdates } from '../../preload/contract/updates.ts';
import type { SignInToProxy } from '../feed/transport/net-fetch.ts';
import { findInstallation } from './find-installation.ts';
import { runUpdates, type Updates, type UpdatesParts } from './run-updates.ts';
import { pageOf } from './update-source.ts';

interface OpenUpdatesParts extends Omit<UpdatesParts, 'onlyTells' | 'openUpdater'> {
  readonly signInToProxy: SignInToProxy;
}

/** Looks for updates of this copy of the app, as far as it can have any. */
export function openUpdates(parts: OpenUpdatesParts): Updates {
  const installation = findInstallation({
    isPackaged: app.isPackaged,
    platform: process.platform,
    env: process.env,
    executable: process.execPath,
    isFromStore: process.windowsStore || process.mas,
    appFolder: app.getAppPath(),
    resources: process.resourcesPath,
  });
  if (installation.kind === 'no-updates') return noUpdates(installation.why);
  const { kind, source, key } = installation;
  return runUpdates({
    ...parts,
    onlyTells: kind === 'tells' ? { why: installation.why, page: pageOf(source) } : null,
    openUpdater: async () => {
      const { openElectronUpdater } = await import('./open-electron-updater.ts');
      const appImage = kind === 'tells' ? null : installation.appImage;
      const { log, after, signInToProxy } = parts;
      return openElectronUpdater({ source, key, appImage, log, after, signInToProxy });
    },
  });
}

function noUpdates(why: NoUpdates): Updates {
  return {
    view: () => ({
      state: { kind: 'none', why },
      downloads: false,
      checkedAtMs: null,
      skippedVersion: null,
    }),
    switch: nothing,
    check: nothing,
    skip: nothing,
    restart: nothing,
    look: nothing,
  };
}

function nothing(): void {
  // There is nothing to look for.
}
