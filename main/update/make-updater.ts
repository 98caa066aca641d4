import { app, type Session } from 'electron';
import {
  AppImageUpdater,
  type AppUpdater,
  DebUpdater,
  MacUpdater,
  NsisUpdater,
} from 'electron-updater';
import type { SignInToProxy } from '../feed/transport/net-fetch.ts';
import type { Log } from '../log/log.ts';
import { keepTo } from '../network/keep-to.ts';
import { originsOf, type UpdateSource } from './update-source.ts';

export interface MakeUpdaterParts {
  readonly source: UpdateSource;
  /** The AppImage that this run was started from; null: it was not started from one. */
  readonly appImage: string | null;
  readonly log: Log;
  readonly signInToProxy: SignInToProxy;
}

/** electron-updater's own for this system, which does nothing unless it is asked to, and asks nobody but the source. */
export function makeUpdater(parts: MakeUpdaterParts): AppUpdater {
  const { source, appImage, log, signInToProxy } = parts;
  const updater = platformUpdater(appImage !== null);
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
  answerProxies(updater, signInToProxy);
  updater.setFeedURL(source);
  return updater;
}

function platformUpdater(isAppImage: boolean): AppUpdater {
  if (process.platform === 'darwin') return new MacUpdater();
  if (process.platform === 'win32') return new NsisUpdater();
  // The one for Debian's packages looks for updates whatever it was started from; it fetches none here.
  return isAppImage ? new AppImageUpdater() : new DebUpdater();
}

/** What a proxy took is kept by Chromium, so that a proxy asks for it again only when it refused it. */
function answerProxies(updater: AppUpdater, signInToProxy: SignInToProxy): void {
  let wasAsked = false;
  updater.on('checking-for-update', () => {
    wasAsked = false;
  });
  updater.on('login', ({ isProxy, host, port }, answer) => {
    const credentials = isProxy ? signInToProxy(`${host}:${port}`, wasAsked) : null;
    wasAsked = true;
    if (credentials !== null) answer(credentials.user, credentials.password);
    // Without any answer, for which the library's types have no word, the request would wait for ever.
    else Reflect.apply(answer, undefined, []);
  });
}

/** The library names each user to the server, by a random number, so that a release can be given to some first. */
function sendNoUserId(session: Session): void {
  session.webRequest.onBeforeSendHeaders(({ requestHeaders }, send) => {
    const { 'x-user-staging-id': _, ...others } = requestHeaders;
    send({ requestHeaders: others });
  });
}
