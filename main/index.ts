/** The composition root: the only place that knows all parts. It builds them and hands them to each other. */
import { EventEmitter, once } from 'node:events';
import { join } from 'node:path';
import { app, clipboard, dialog, globalShortcut } from 'electron';
import { words } from '../preload/words/catalogue.ts';
import { locale } from '../preload/words/locale.ts';
import { openAccountDesk } from './account/account-desk.ts';
import { startDemo } from './account/start-demo.ts';
import { openAlertDesk } from './alerts/alert-desk.ts';
import { openPresenter } from './alerts/open-presenter.ts';
import { openAccountIdeas } from './desk/open-account-ideas.ts';
import { countReconnects } from './diagnostics/count-reconnects.ts';
import { openDiagnostics } from './diagnostics/open-diagnostics.ts';
import { readBusAddress } from './dbus/read-bus-address.ts';
import { openSessionBus } from './dbus/session-bus.ts';
import { createDeskSwitch } from './desk/desk-switch.ts';
import { openNoticeBoard } from './desk/notice-board.ts';
import { feedLogger } from './feed/feed-logger.ts';
import { type Server, runFeed } from './feed/run-feed.ts';
import { createServerOffset } from './feed/server-offset.ts';
import { connectServer } from './feed/transport/connect-server.ts';
import { readHtiAddress } from './feed/transport/hti-address.ts';
import { answerAllCalls } from './ipc/answer-all-calls.ts';
import { limitRate } from './ipc/limit-rate.ts';
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
import { openNetwork } from './network/open-network.ts';
import { openProxyDesk } from './network/proxy-desk.ts';
import { watchPower } from './power/watch-power.ts';
import { openPrivacy } from './privacy/open-privacy.ts';
import { appVersion, detectRuntimeFeatures } from './runtime/runtime-features.ts';
import { openSettingsCarrier } from './settings/open-settings-carrier.ts';
import { openSettings } from './settings/open-settings.ts';
import type { SettingName, SettingsValues } from './settings/read-settings.ts';
import { openSoundDesk } from './sound/open-sound-desk.ts';
import { noTrayNotice } from './tray/no-tray-notice.ts';
import { runTray } from './tray/run-tray.ts';
import { builtInTrayHost, watchTrayHost } from './tray/tray-host.ts';
import type { TrayView } from './tray/tray-view.ts';
import { openUpdates } from './update/open-updates.ts';
import type { ApiCode } from './vault/api-code.ts';
import { openVault } from './vault/open-vault.ts';
import { openCipher } from './vault/safe-storage-ciphers.ts';
import { codeInSettings } from './vault/code-in-settings.ts';
import { applyTheme } from './window/apply-theme.ts';
import { registerAppScheme, serveAppFiles } from './window/app-protocol.ts';
import { createWindowSession, hardenApp } from './window/harden.ts';
import { setAppMenu } from './window/set-app-menu.ts';
import { keepBookmark } from './window/kept-bookmark.ts';
import { createTrayWindow } from './window/tray-window.ts';
import { desktopWords } from './words/desktop-words.ts';
import { speakBest } from './words/speak-best.ts';

/** At login the panel may start after the app. */
const TRAY_COMES_WITHIN_MS = 10_000;

/** So long the page may take to show what it was answered, ms. */
const PAGE_SPEAKS_WITHIN_MS = 200;

/** A window that does not come within this time, ms, is not waited for any longer. */
const WINDOW_COMES_WITHIN_MS = 10_000;

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

function refuseToStart(folder: string): void {
  log.error('app', 'folder-unwritable', { folder });
  speakBest('system', app.getPreferredSystemLanguages());
  dialog.showErrorBox(words.appName, desktopWords.start.folderUnwritable(folder));
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
  const windowSession = createWindowSession();
  serveAppFiles(windowSession, join(__dirname, 'renderer'), log);
  const window = createTrayWindow({
    session: windowSession,
    preloadPath: join(__dirname, 'preload.cjs'),
    iconPath: join(assets, 'icon.png'),
    log,
    isQuitting,
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
    clockOffsetMs: () => serverOffset.ms(),
    desk: () => desks.current(),
    runtime: features.label,
    version: appVersion,
    push: window.push,
    hasPage: window.hasPage,
    onTray: () => tray.changed(),
    after,
  });
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

  const keepSetting = <K extends SettingName>(name: K, value: SettingsValues[K]): void => {
    const written = settings.set(name, value);
    board.setProblem(
      'settings-in-memory',
      written.kind === 'stored' ? null : { kind: 'settings-in-memory', why: written.why },
    );
    board.statusChanged();
  };

  // The feed and the ideas of the account that is open.
  const sounds = openSoundDesk({
    choices: () => settings.values().sounds,
    keep: (chosen) => keepSetting('sounds', chosen),
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
    settings: settings.values,
    keep: keepSetting,
    userData,
    log,
    presenter,
    wallMs: Date.now,
    monoMs: () => performance.now(),
    after,
    ideas: () => desks.current()?.views() ?? [],
    brief: (sinceMs) => desks.current()?.brief(sinceMs) ?? false,
    onView: board.statusChanged,
    onRules: board.ideasReplaced,
    onOpen: () => window.openIdeas([]),
    onProblem: board.setProblem,
  });
  const desks = createDeskSwitch(() => {
    board.ideasReplaced();
    alerts.deskEntered();
  });
  const serverOffset = createServerOffset(Date.now, (offsetMs) => {
    log.warn('app', 'clock-off', { offsetMs });
    desks.current()?.clockChanged();
    board.statusChanged();
  });
  const logFeed = feedLogger(log);
  const reconnects = countReconnects();
  const feed = runFeed(
    {
      ideas: desks.sink,
      clock: () => ({ ...clocks(), chance: Math.random() }),
      after,
      onState: (state) => {
        logFeed(state);
        alerts.feedChanged(state);
        reconnects.note(state);
        board.statusChanged();
      },
      onProfile: (profile) => {
        account.learnProfile(profile);
        alerts.learnProfile(profile);
        ideas.learnAccountName(profile.accountName ?? '');
      },
      onServerClock: serverOffset.learn,
      onFault: (effect, error) => {
        log.error('feed', 'fault', { in: effect, error });
        tellFault();
      },
    },
    settings.values().pollSeconds,
  );
  const ideas = openAccountIdeas({
    userData,
    desks,
    ports: {
      presenter,
      log,
      wallMs: Date.now,
      clockOffsetMs: serverOffset.ms,
      after,
      rules: alerts.rules,
      silence: alerts.silence,
      onIdeas: board.ideasChanged,
      onStatus: board.statusChanged,
      onOpen: window.openIdeas,
      onMute: (instrument) => {
        const outcome = alerts.mute({ kind: 'instrument', value: instrument });
        // There is no room for one more rule: in the window there may be made some.
        if (outcome.kind === 'full') window.open();
      },
      copyText: (text) => clipboard.writeText(text),
      onProblem: board.setProblem,
    },
  });
  const page = new EventEmitter();
  const asked = once(page, 'asked').then(() => log.info('window', 'page-there'));
  const windowStands = async (): Promise<void> => {
    if (startsHidden) return;
    await Promise.race([Promise.all([asked, window.whenDrawn()]), wait(WINDOW_COMES_WITHIN_MS)]);
    await wait(PAGE_SPEAKS_WITHIN_MS);
  };
  const mayRenew = limitRate(3, 60_000, () => performance.now());
  const proxies = openProxyDesk({
    onView: board.statusChanged,
    onGiven: () => feed.reconnectNow(),
  });
  /** The user wishes it: what they did not want to answer before may be asked again. */
  const reconnectNow = (): void => {
    proxies.askAgain();
    feed.reconnectNow();
  };
  const network = openNetwork(log, proxies.signInTo, () => {
    if (mayRenew()) feed.reconnectNow();
  });
  const updates = openUpdates({
    settings: settings.values,
    keep: keepSetting,
    log,
    signInToProxy: proxies.signInTo,
    wallMs: Date.now,
    after,
    onView: board.statusChanged,
    onProblem: board.setProblem,
  });
  let server: Server | null = null;
  const account = openAccountDesk({
    settings,
    vault: openVault({
      cipher: openCipher(features, windowStands),
      place: codeInSettings(settings),
      platform: process.platform,
    }),
    normaliseAddress: (text) => {
      const address = readHtiAddress(text);
      return address === 'bad-address' ? null : address.baseUrl;
    },
    restOf: (baseUrl, code) => {
      proxies.askAgain();
      network.add(baseUrl);
      return serverOf(baseUrl, code).rest;
    },
    startDemo,
    hideFromLog: redactor.hide,
    onAccount: (next) => {
      ideas.switchTo(next);
      network.only(next?.baseUrl ?? null);
      server = next && serverOf(next.baseUrl, next.code);
      if (server === null) feed.signOut();
      else feed.signIn(server);
      board.ideasReplaced();
    },
    onView: board.statusChanged,
    eraseIdeas: ideas.eraseAll,
  });
  const serverOf = (baseUrl: string, code: ApiCode): Server =>
    connectServer({
      fetch: network.fetch,
      baseUrl,
      code,
      redact: redactor.redact,
      onListenerFault: (error) => log.error('feed', 'listener-failed', { error }),
    });

  // What the user does: in the tray, in the window, at the computer.
  const trayView = (): TrayView => ({
    feed: feed.state(),
    pause: alerts.view().pause,
    quietUntilMs: alerts.view().quietUntilMs,
    lastIdeaAtMs: desks.current()?.lastReceivedAtMs() ?? null,
    ...(desks.current()?.glance() ?? { lastIdeas: [], unreadCount: 0 }),
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
      reconnectNow,
      quit: () => app.quit(),
    },
  });
  const diagnostics = openDiagnostics({
    desk: board.snapshot,
    reconnects: reconnects.count,
    logLines: recentLines,
    redact: redactor.redact,
    copyText: (text) => clipboard.writeText(text),
    testAlert: alerts.test,
    rest: () => server?.rest ?? null,
    feed: feed.state,
    reconnect: reconnectNow,
    playSound: () => sounds.preview('rise'),
    wallMs: Date.now,
    after,
  });
  const hotKey = openHotKey({
    system: globalShortcut,
    chosen: () => settings.values().hotKey,
    keep: (keys) => keepSetting('hotKey', keys),
    isWayland: process.platform === 'linux' && process.env['XDG_SESSION_TYPE'] === 'wayland',
    pressed: () => window.toggle(),
    log,
  });
  const end = (): Promise<unknown> => {
    feed.signOut();
    return Promise.all([desks.leave(), account.end()]);
  };
  const launchAtLogin = openLaunchAtLogin(log);
  /** What a changed setting means beside being kept. */
  const effects: { readonly [K in SettingName]?: (value: SettingsValues[K]) => void } = {
    theme: applyTheme,
    language: (choice) => {
      speakBest(choice, app.getPreferredSystemLanguages());
      setAppMenu(process.platform);
    },
    pollSeconds: feed.setPollSeconds,
    connectionDelaySeconds: alerts.setConnectionDelay,
  };
  const changeSetting = <K extends SettingName>(name: K, value: SettingsValues[K]): void => {
    effects[name]?.(value);
    keepSetting(name, value);
  };
  const settingsCarrier = openSettingsCarrier({
    values: settings.values,
    alerts,
    change: changeSetting,
  });
  const privacy = openPrivacy({
    userData,
    account,
    ideaCount: () => desks.current()?.views().length ?? 0,
    leaveSystem: () => launchAtLogin.set('off'),
    end,
    log,
    onProblem: board.setProblem,
  });
  const mayReport = limitRate(10, 60_000, () => performance.now());
  const sayHowToGetBack = noTrayNotice({
    host: process.platform === 'linux' ? watchTrayHost(bus, tray.renew) : builtInTrayHost,
    presenter,
    wasTold: () => settings.values().toldNoTray,
    rememberTold: () => keepSetting('toldNoTray', true),
    onOpen: () => window.open(),
  });
  const answers = windowAnswers({
    board: {
      ...board,
      snapshot: () => {
        page.emit('asked');
        return board.snapshot();
      },
    },
    bookmark,
    account,
    feed: { ...feed, reconnectNow },
    proxies,
    alerts,
    sounds,
    diagnostics,
    updates,
    desk: desks.current,
    showTrayCount: (shown) => keepSetting('trayCount', shown),
    hotKey,
    saveTheme: (theme) => changeSetting('theme', theme),
    chooseLanguage: (choice) => changeSetting('language', choice),
    settingsCarrier,
    launchAtLogin,
    privacy,
    savePollSeconds: (seconds) => changeSetting('pollSeconds', seconds),
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
    end,
  });

  setAppMenu(process.platform);
  claimLinks();
  followLinks(openLink);
  if (options.link !== null) openLink(options.link);
  else if (startsHidden) after(TRAY_COMES_WITHIN_MS, () => void sayHowToGetBack());
  else window.open();
  await account.begin(options);
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, ms));
}

function after(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}

function clocks(): { readonly monoMs: number; readonly wallMs: number } {
  return { monoMs: performance.now(), wallMs: Date.now() };
}
