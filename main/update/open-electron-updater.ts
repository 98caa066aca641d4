/** The one place that knows electron-updater: a file of its own, which is loaded with the first check. */
import { app, type Session } from 'electron';
import {
  AppImageUpdater,
  type AppUpdater,
  type CancellationToken,
  DebUpdater,
  MacUpdater,
  NsisUpdater,
  type ProgressInfo,
} from 'electron-updater';
import type { Log } from '../log/log.ts';
import { keepTo } from '../network/keep-to.ts';
import { readRelease } from './read-release.ts';
import { codeOf } from '../store/durable-file.ts';
import { replaceProgram } from './replace-program.ts';
import { originsOf, type UpdateSource } from './update-source.ts';
import type { CheckOutcome, DownloadOutcome, Updater } from './updater.ts';

export interface ElectronUpdaterParts {
  readonly source: UpdateSource;
  /** The public key that signs updates; null: they are only told. */
  readonly key: string | null;
  /** The AppImage that this run was started from; null: it was not started from one. */
  readonly appImage: string | null;
  readonly log: Log;
  readonly after: (ms: number, run: () => void) => () => void;
}

/** A server that says nothing for so long, ms, is not waited for any longer. */
const PATIENCE_MS = 60_000;

export function openElectronUpdater(parts: ElectronUpdaterParts): Updater {
  const { source, key, appImage, log, after } = parts;
  const updater = makeUpdater(appImage !== null);
  const { netSession } = updater;
  keepTo(() => originsOf(source), netSession, log);
  sendNoUserId(netSession);
  updater.setFeedURL(source);

  let token: CancellationToken | undefined;
  let underWay: Promise<DownloadOutcome> | null = null;
  let downloadedFile: string | null = null;

  /** The library itself would wait for ever. */
  let rest: (() => void) | null = null;
  const bePatient = (): void => {
    rest?.();
    rest = after(PATIENCE_MS, () => void netSession.closeAllConnections());
  };
  const within = async <T>(run: () => Promise<T>): Promise<T> => {
    bePatient();
    return run().finally(() => rest?.());
  };

  const check = async (): Promise<CheckOutcome> => {
    try {
      const found = await within(() => updater.checkForUpdates());
      if (found?.isUpdateAvailable !== true) return { kind: 'nothing-newer' };
      token = found.cancellationToken;
      const read = readRelease(found.updateInfo, key);
      if (read.kind === 'prerelease') return { kind: 'nothing-newer' };
      return read.kind === 'refused' ? read : { kind: 'found', release: read.release };
    } catch (error) {
      return { kind: 'failed', error };
    }
  };

  const download = async (onPercent: (percent: number) => void): Promise<DownloadOutcome> => {
    const ofThis = token;
    const tell = ({ percent }: ProgressInfo): void => {
      bePatient();
      onPercent(percent);
    };
    updater.on('download-progress', tell);
    try {
      const [file] = await within(() => updater.downloadUpdate(ofThis));
      downloadedFile = file ?? null;
      return { kind: 'downloaded' };
    } catch (error) {
      if (ofThis?.cancelled === true) return { kind: 'cancelled' };
      return codeOf(error) === 'ERR_CHECKSUM_MISMATCH'
        ? { kind: 'damaged' }
        : { kind: 'failed', error };
    } finally {
      updater.off('download-progress', tell);
    }
  };

  return {
    check,
    download: async (onPercent) => {
      // One that is being cancelled would be joined, and cancelled with it.
      await underWay;
      underWay = download(onPercent);
      return underWay;
    },
    cancel: () => token?.cancel(),
    install: async () => {
      if (appImage === null) return updater.quitAndInstall(true, true);
      if (downloadedFile === null) throw new Error('nothing was downloaded');
      await replaceProgram(downloadedFile, appImage);
      app.relaunch({ execPath: appImage });
      app.quit();
    },
  };
}

function makeUpdater(isAppImage: boolean): AppUpdater {
  const updater = platformUpdater(isAppImage);
  updater.autoDownload = false;
  updater.autoInstallOnAppQuit = false;
  updater.allowPrerelease = false;
  updater.allowDowngrade = false;
  updater.disableWebInstaller = true;
  // Only ever reached where the app's folder says where updates come from: see find-installation.ts.
  updater.forceDevUpdateConfig = !app.isPackaged;
  // What matters of it is told by outcomes, to the one log of the app.
  updater.logger = null;
  // Without an answer the request would wait for ever: a proxy that asks for a name gets none.
  updater.on('login', (_proxy, answer) => Reflect.apply(answer, undefined, []));
  return updater;
}

function platformUpdater(isAppImage: boolean): AppUpdater {
  if (process.platform === 'darwin') return new MacUpdater();
  if (process.platform === 'win32') return new NsisUpdater();
  // The one for Debian's packages looks for updates whatever it was started from; it fetches none here.
  return isAppImage ? new AppImageUpdater() : new DebUpdater();
}

/** The library names each user to the server, by a random number, so that a release can be given to some first. */
function sendNoUserId(session: Session): void {
  session.webRequest.onBeforeSendHeaders(({ requestHeaders }, send) => {
    const { 'x-user-staging-id': _, ...others } = requestHeaders;
    send({ requestHeaders: others });
  });
}
