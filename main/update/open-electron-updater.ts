/** The way to electron-updater: a file of its own, which is loaded with the first check. */
import { app, autoUpdater, BrowserWindow } from 'electron';
import type { AppUpdater, CancellationToken, ProgressInfo } from 'electron-updater';
import { within } from '../dbus/within.ts';
import { codeOf } from '../store/durable-file.ts';
import { makeUpdater, type MakeUpdaterParts } from './make-updater.ts';
import { readRelease } from './read-release.ts';
import { replaceProgram } from './replace-program.ts';
import type { CheckOutcome, DownloadOutcome, Updater } from './updater.ts';

export interface ElectronUpdaterParts extends MakeUpdaterParts {
  /** The public key that signs updates; null: they are only told. */
  readonly key: string | null;
  readonly after: (ms: number, run: () => void) => () => void;
}

/** A server that says nothing for so long, ms, is not waited for any longer. */
const PATIENCE_MS = 60_000;

export function openElectronUpdater(parts: ElectronUpdaterParts): Updater {
  const { key, appImage, after } = parts;
  let updater = makeUpdater(parts);
  let token: CancellationToken | undefined;
  let underWay: Promise<DownloadOutcome> | null = null;
  let downloadedFile: string | null = null;

  const check = async (): Promise<CheckOutcome> => {
    try {
      const found = await within(PATIENCE_MS, updater.checkForUpdates(), after);
      if (found === 'late') {
        // It would wait for ever, and each later check with it.
        updater = makeUpdater(parts);
        return { kind: 'failed', error: noAnswer };
      }
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
    let isStuck = false;
    const giveUp = (): void => {
      isStuck = true;
      ofThis?.cancel();
    };
    let rest = after(PATIENCE_MS, giveUp);
    const progress = ({ percent }: ProgressInfo): void => {
      rest();
      rest = after(PATIENCE_MS, giveUp);
      onPercent(percent);
    };
    updater.on('download-progress', progress);
    try {
      const [file] = await updater.downloadUpdate(ofThis);
      downloadedFile = file ?? null;
      return { kind: 'downloaded' };
    } catch (error) {
      if (isStuck) return { kind: 'failed', error: noAnswer };
      if (ofThis?.cancelled === true) return { kind: 'cancelled' };
      const isDamaged = codeOf(error) === 'ERR_CHECKSUM_MISMATCH';
      return isDamaged ? { kind: 'damaged' } : { kind: 'failed', error };
    } finally {
      rest();
      updater.off('download-progress', progress);
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
      if (appImage === null) return installWithSystem(updater);
      if (downloadedFile === null) throw new Error('nothing was downloaded');
      await replaceProgram(downloadedFile, appImage);
      app.relaunch({ execPath: appImage });
      app.quit();
    },
  };
}

const noAnswer = new Error('no answer in time');

/** Ends the app, or rejects: the library tells a failure by an event. */
function installWithSystem(updater: AppUpdater): Promise<void> {
  return new Promise((_resolve, reject) => {
    updater.once('error', reject);
    // macOS closes all windows before it says that the app ends, and ours would only hide.
    autoUpdater.once('before-quit-for-update', () => {
      for (const window of BrowserWindow.getAllWindows()) window.destroy();
    });
    // Without questions, and with a start afterwards.
    updater.quitAndInstall(true, true);
  });
}
