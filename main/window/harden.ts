import { app, type Session, session, type WebContents } from 'electron';
import type { Log } from '../log/log.ts';

/** Denies, for every page and session that will ever exist, all that the app does not use. Before ready. */
export function hardenApp(log: Log): void {
  // Root, as in a container, can only run Electron with this switch, which does not bear the two together.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.on('session-created', denyAll);
  app.on('web-contents-created', (_event, contents) => {
    denyNavigation(contents, log);
  });
}

/**
 * The window's session: in memory, apart from the one that the feed's requests use, and without any
 * network. To be called when the app is ready.
 */
export function createWindowSession(): Session {
  const windowSession = session.fromPartition('window');
  windowSession.webRequest.onBeforeRequest(({ url }, decide) => {
    // Developer tools, which packaged builds cannot open, load themselves from `devtools:`.
    decide({ cancel: !/^(app|devtools):/.test(url) });
  });
  return windowSession;
}

function denyAll(anySession: Session): void {
  anySession.setPermissionRequestHandler((_contents, _permission, decide) => {
    decide(false);
  });
  anySession.setPermissionCheckHandler(() => false);
  anySession.setDevicePermissionHandler(() => false);
  // The two sessions that the app uses say themselves what may pass.
  anySession.webRequest.onBeforeRequest((_details, decide) => {
    decide({ cancel: true });
  });
  // For them Chromium would fetch a dictionary from a server of its maker's, past all that stands here.
  anySession.setSpellCheckerLanguages([]);
  anySession.on('will-download', (event) => {
    event.preventDefault();
  });
}

function denyNavigation(contents: WebContents, log: Log): void {
  contents.on('will-navigate', (event) => {
    event.preventDefault();
    log.warn('window', 'navigation-denied');
  });
  contents.on('will-frame-navigate', (event) => {
    event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
