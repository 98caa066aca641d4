import { app, type Session } from 'electron';
import {
  AppImageUpdater,
  type AppUpdater,
  DebUpdater,
  MacUpdater,
  NsisUpdater,
} from 'electron-updater';
import type { Log } from '../log/log.ts';
import { keepTo } from '../network/keep-to.ts';
import { originsOf, type UpdateSource } from './update-source.ts';

/** electron-updater's own for this system, which does nothing unless it is asked to, and asks nobody but the source. */
export function makeUpdater(source: UpdateSource, isAppImage: boolean, log: Log): AppUpdater {
  const updater = platformUpdater(isAppImage);
  keepTo(() => originsOf(source), updater.netSession, log);
  sendNoUserId(updater.netSession);
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
  updater.setFeedURL(source);
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
