/** The composition root: the only place that knows all parts. It builds them and hands them to each other. */
import { join } from 'node:path';
import { app, clipboard, dialog, globalShortcut } from 'electron';
import { writeJson } from '../preload/contract/read-json.ts';
import { words } from '../preload/words/catalogue.ts';
import { locale } from '../preload/words/locale.ts';
import { openAccountFeed } from './account/open-account-feed.ts';
import { openAlertDesk } from './alerts/alert-desk.ts';
import { openPresenter } from './alerts/open-presenter.ts';
import { openDiagnostics } from './diagnostics/open-diagnostics.ts';
import { readBusAddress } from './dbus/read-bus-address.ts';
import { openSessionBus } from './dbus/session-bus.ts';
import { openNoticeBoard } from './desk/notice-board.ts';
import { answerAllCalls } from './ipc/answer-all-calls.ts';
import { limitRate } from './ipc/limit-rate.ts';
import { readyAnswer } from './ipc/ready-answer.ts';
import { windowAnswers } from './ipc/window-answers.ts';
import { openHotKey } from './hot-key/open-hot-key.ts';
import { desktopEntry } from './launch/app-names.ts';
import { changeMenu } from './launch/change-menu.ts';
import { claimSingleInstance } from './launch/claim-single-instance.ts';
import { keepRunning } from './launch/keep-running.ts';
import { nameApp } from './launch/name-app.ts';
import type { DeepLink } from './launch/read-deep-link.ts';
import { takeLaunchOptions } from './launch/read-launch-options.ts';
import { refusedSwitches } from './launch/refused-switches.ts';
import { unpacked } from './launch/unpacked.ts';
import { claimLinks, watchLinks } from './launch/watch-links.ts';
import { watchQuit } from './launch/watch-quit.ts';
import { openAppLog } from './log/open-app-log.ts';
import { watchFaults } from './log/watch-faults.ts';
import { wasStartedAtLogin } from './login/electron-login.ts';
import { openLaunchAtLogin } from './login/open-launch-at-login.ts';
import { watchPower } from './power/watch-power.ts';
import { openPrivacy } from './privacy/open-privacy.ts';
import { once } from './runtime/once.ts';
import { appVersion, detectRuntimeFeatures } from './runtime/runtime-features.ts';
import { after, clocks } from './runtime/time.ts';
import { openPreferences } from './settings/open-preferences.ts';
import { openSettingsCarrier } from './settings/open-settings-carrier.ts';
import { openSettings } from './settings/open-settings.ts';
import { openSoundDesk } from './sound/open-sound-desk.ts';
import { noTrayNotice } from './tray/no-tray-notice.ts';
import { runTray } from './tray/run-tray.ts';
import { builtInTrayHost, watchTrayHost } from './tray/tray-host.ts';
import type { TrayView } from './tray/tray-view.ts';
import { openUpdates } from './update/open-updates.ts';
import { keyringAnswers, unlessItHangs } from './vault/keyring-answers.ts';
import { openVault } from './vault/open-vault.ts';
import { openCipher } from './vault/safe-storage-ciphers.ts';
import { codeInSettings } from './vault/code-in-settings.ts';
import { applyTheme } from './window/apply-theme.ts';
import { registerAppScheme, serveAppFiles } from './window/app-protocol.ts';
import { createWindowSession, hardenApp } from './window/harden.ts';
import { setAppMenu } from './window/set-app-menu.ts';
import { keepBookmark } from './window/kept-bookmark.ts';
import { watchPage } from './window/page-stands.ts';
import { createTrayWindow } from './window/tray-window.ts';
import { desktopWords } from './words/desktop-words.ts';
import { speakBest } from './words/speak-best.ts';

/** At login the panel may start after the app. */
const TRAY_COMES_WITHIN_MS = 10_000;

const options = takeLaunchOptions(process.argv, process.env);
nameApp(options.userData);
const { log, redactor, recentLines } = openAppLog(join(app.getPath('userData'), 'logs'));
const tellOfFaults = watchFaults(log);
const assets = join(__dirname, 'assets');
const followLinks = watchLinks();
const refused = refusedSwitches(app.isPackaged, (name) => app.commandLine.hasSwitch(name));

if (options.version) {
  console.log(appVersion);
  app.exit(0);
} else if (options.menu !== null && process.platform === 'linux') {
  changeMenu(options.menu, assets);
  app.exit(0);
} else if (refused.length > 0) {
  log.error('app', 'switches-refused', { refused });
  app.exit(1);
} else {
  registerAppScheme();
  hardenApp(log);
  const claim = claimSingleInstance();
  if (claim.kind === 'first') void app.whenReady().then(start);
  else if (claim.kind === 'second') app.exit(0);
  else void app.whenReady().then(() => refuseToStart(claim.folder));
}

async function refuseToStart(folder: string): Promise<void> {
  log.error('app', 'folder-unwritable', { folder });
  speakBest('system', app.getPreferredSystemLanguages());
  // Not `showErrorBox`: main would stand still in it, and no logout could end the app before an answer.
  await dialog.showMessageBox({
    type: 'error',
    title: words.appName,
    message: words.appName,
    detail: desktopWords.start.folderUnwritable(folder),
  });
  app.exit(1);
}

async function start(): Promise<void> {
  const isQuitting = watchQuit();
  // The packaged app has none from the start (LSUIElement).
  app.dock?.hide();
  const startsHidden = options.link === null && (options.hidden || wasStartedAtLogin());
  const features = detectRuntimeFeatures();
  log.info('app', 'start', { version: appVersion, runtime: features.label });
  const userData = app.getPath('userData');
  const { settings, setAsideAs, healed } = openSettings(userData, Date.now());
  if (healed.length > 0) log.warn('settings', 'healed', { healed });
  applyTheme(settings.values().theme);
  speakBest(settings.values().language, app.getPreferredSystemLanguages());
  /** Only macOS writes beside a tray icon. */
  const trayCount = (): boolean | null =>
    process.platform === 'darwin' ? settings.values().trayCount : null;

  // What is told: to the window, the tray and the log.
  const bookmark = keepBookmark();
  const window = createTrayWindow({
    session: once(() => {
      const windowSession = createWindowSession();
      serveAppFiles(windowSession, join(__dirname, 'renderer'), log);
      return windowSession;
    }),
    preloadPath: join(__dirname, 'preload.cjs'),
    iconPath: join(assets, 'window-icon.png'),
    log,
    isQuitting,
    onLoad: () => snapshot.prepare(),
    onHidden: () => void sayHowToGetBack(),
    onCrashedAgain: bookmark.forget,
    trayBounds: () => tray.bounds(),
    bounds: {
      read: () => settings.values().windowBounds,
      write: (bounds) => void settings.set('windowBounds', bounds),
    },
    after,
  });
  const board = openNoticeBoard({
    feed: () => feed.state(),
    account: () => account.view(),
    alerts: () => alerts.view(),
    sounds: () => sounds.view(),
    updates: () => updates.view(),
    trayCount,
    theme: () => settings.values().theme,
    pollSeconds: () => settings.values().pollSeconds,
    hotKey: () => hotKey.view(),
    language: () => ({ choice: settings.values().language, locale }),
    proxyAsk: () => proxies.view(),
    clockOffsetMs: () => accountFeed.clockOffsetMs(),
    desk: () => accountFeed.desk(),
    runtime: features.label,
    version: appVersion,
    push: (name, payload) => {
      snapshot.drop();
      window.push(name, payload);
    },
    hasPage: window.hasPage,
    onTray: () => tray.changed(),
    after,
  });
  const snapshot = readyAnswer(() => writeJson(board.snapshot()));
  const tellFault = (): void => board.setProblem('internal-fault', { kind: 'internal-fault' });
  tellOfFaults(tellFault);
  app.on('child-process-gone', (_event, { name = '', type, reason, exitCode }) => {
    log.warn('app', 'helper-gone', { type, name, reason, exitCode });
  });
  if (healed.length > 0) {
    board.setProblem('settings-healed', { kind: 'settings-healed', count: healed.length });
  }
  if (setAsideAs !== null) {
    board.setProblem('settings-damaged', { kind: 'settings-damaged', setAsideAs });
  }

  const preferences = openPreferences({
    settings,
    effects: {
      theme: applyTheme,
      language: (choice) => {
        speakBest(choice, app.getPreferredSystemLanguages());
        setAppMenu(process.platform);
      },
      pollSeconds: (seconds) => feed.setPollSeconds(seconds),
      connectionDelaySeconds: (seconds) => alerts.setConnectionDelay(seconds),
    },
    onKept: board.statusChanged,
    onProblem: board.setProblem,
  });

  // Pop-ups, and the account with its feed and its ideas.
  const sounds = openSoundDesk({
    choices: () => settings.values().sounds,
    keep: (chosen) => preferences.keep('sounds', chosen),
    folder: unpacked(join(assets, 'sounds')),
    platform: process.platform,
    env: process.env,
    log,
  });
  const bus = openSessionBus({ address: readBusAddress(process.env), after });
  const presenter = sounds.giveTo(
    openPresenter({
      platform: process.platform,
      bus,
      app: { name: words.appName, iconPath: unpacked(join(assets, 'icon.png')), desktopEntry },
      after,
    }),
  );
  const alerts = openAlertDesk({
    settings: preferences.values,
    keep: preferences.keep,
    userData,
    log,
    presenter,
    wallMs: Date.now,
    monoMs: () => performance.now(),
    after,
    ideas: () => desk()?.views() ?? [],
    brief: (sinceMs) => desk()?.brief(sinceMs) ?? false,
    onView: board.statusChanged,
    onRules: board.ideasReplaced,
    onOpen: () => window.openIdeas([]),
    onProblem: board.setProblem,
  });
  const pageStands = watchPage(() => log.info('window', 'page-there'));
  const accountFeed = openAccountFeed({
    settings,
    userData,
    vault: openVault({
      cipher: unlessItHangs(
        openCipher(features, async () => {
          if (!startsHidden) await pageStands.whenStands(window.whenDrawn);
        }),
        () => keyringAnswers(bus, after),
      ),
      place: codeInSettings(settings),
      platform: process.platform,
    }),
    presenter,
    alerts,
    board,
    log,
    redactor,
    onOpen: window.openIdeas,
    onFault: tellFault,
  });
  const { account, feed, proxies, desk } = accountFeed;

  // What the user does: in the tray, in the window, at the computer.
  const updates = openUpdates({
    settings: preferences.values,
    keep: preferences.keep,
    log,
    signInToProxy: proxies.signInTo,
    wallMs: Date.now,
    after,
    onView: board.statusChanged,
    onProblem: board.setProblem,
  });
  const trayView = (): TrayView => ({
    feed: feed.state(),
    pause: alerts.view().pause,
    quietUntilMs: alerts.view().quietUntilMs,
    lastIdeaAtMs: desk()?.lastReceivedAtMs() ?? null,
    ...(desk()?.glance() ?? { lastIdeas: [], unreadCount: 0 }),
    showsCount: trayCount() ?? false,
    update: updates.view().state,
  });
  const tray = runTray({
    assetsPath: assets,
    platform: process.platform,
    log,
    now: Date.now,
    view: trayView,
    after,
    clicked: window.toggle,
    actions: {
      open: () => window.open(),
      openIdea: (id) => window.openIdeas([id]),
      openSettings: window.openSettings,
      pause: alerts.pause,
      checkForUpdates: () => {
        updates.check();
        window.openSettings();
      },
      restartToUpdate: updates.restart,
      reconnectNow: feed.reconnectNow,
      quit: () => app.quit(),
    },
  });
  const diagnostics = openDiagnostics({
    desk: board.snapshot,
    reconnects: accountFeed.reconnectCount,
    logLines: recentLines,
    redact: redactor.redact,
    copyText: (text) => clipboard.writeText(text),
    testAlert: alerts.test,
    rest: accountFeed.rest,
    feed: feed.state,
    isMisled: feed.isMisled,
    reconnect: feed.reconnectNow,
    playSound: () => sounds.preview('rise'),
    wallMs: Date.now,
    after,
  });
  const hotKey = openHotKey({
    system: globalShortcut,
    chosen: () => settings.values().hotKey,
    keep: (keys) => preferences.keep('hotKey', keys),
    isWayland: process.platform === 'linux' && process.env['XDG_SESSION_TYPE'] === 'wayland',
    pressed: () => window.toggle(),
    log,
  });
  const launchAtLogin = openLaunchAtLogin(log);
  const settingsCarrier = openSettingsCarrier({
    values: preferences.values,
    alerts,
    change: preferences.change,
  });
  const privacy = openPrivacy({
    userData,
    account,
    ideaCount: () => desk()?.views().length ?? 0,
    leaveSystem: () => launchAtLogin.set('off'),
    end: accountFeed.end,
    log,
    onProblem: board.setProblem,
  });
  const mayReport = limitRate(10, 60_000, () => performance.now());
  const sayHowToGetBack = noTrayNotice({
    host: process.platform === 'linux' ? watchTrayHost(bus, tray.renew) : builtInTrayHost,
    presenter,
    wasTold: () => settings.values().toldNoTray,
    rememberTold: () => preferences.keep('toldNoTray', true),
    onOpen: () => window.open(),
  });
  const answers = windowAnswers({
    snapshot: () => {
      pageStands.asked();
      return snapshot.take();
    },
    bookmark,
    account,
    feed,
    proxies,
    alerts,
    sounds,
    diagnostics,
    updates,
    desk,
    hotKey,
    changeSetting: preferences.change,
    settingsCarrier,
    launchAtLogin,
    privacy,
    copyText: (text) => clipboard.writeText(text),
    reportFault: (text) => {
      if (!mayReport()) return;
      log.error('window', 'fault', { text });
      tellFault();
    },
    wallMs: Date.now,
  });
  answerAllCalls(answers, window.isPage, log);
  const resumed = (): void => {
    feed.resumed();
    alerts.look();
    updates.look();
  };
  watchPower({ ...feed, resumed }, clocks);
  const openLink = ({ ideaId }: DeepLink): void =>
    window.openIdeas(ideaId === null ? [] : [ideaId]);
  keepRunning({
    open: () => window.open(),
    toggle: () => window.toggle(),
    openLink,
    end: accountFeed.end,
  });

  setAppMenu(process.platform);
  claimLinks();
  followLinks(openLink);
  if (options.link !== null) openLink(options.link);
  else if (startsHidden) after(TRAY_COMES_WITHIN_MS, () => void sayHowToGetBack());
  else window.open();
  await account.begin(options);
}
