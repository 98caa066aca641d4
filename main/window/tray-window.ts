import { app, BrowserWindow, nativeTheme, screen, type Session, type WebFrameMain } from 'electron';
import type { PushName, Pushes } from '../../preload/contract/calls.ts';
import type { Log } from '../log/log.ts';
import { hasMoved } from './has-moved.ts';
import { placeWindow, type Point, type Rectangle } from './place-window.ts';
import { pageUrl } from './resolve-app-request.ts';

/**
 * The app's one window. It is made when first opened, hidden rather than closed, and freed when it has
 * stayed hidden for a while; a new one, as after a crash, goes on where the page kept its bookmark.
 */
export interface TrayWindow {
  /** Shows it in front. `click`: where the pointer has just clicked the tray, if it has. */
  readonly open: (click?: Point) => void;
  /** Hides it if it is in front, opens it otherwise. */
  readonly toggle: (click?: Point) => void;
  /** Opens it at these ideas, as soon as the page is there: at the details of a single one. */
  readonly openIdeas: (ideaIds: readonly string[]) => void;
  readonly openSettings: () => void;
  /** Resolves when the page that is being opened, if one is, has been drawn. */
  readonly whenDrawn: () => Promise<void>;
  /** Tells the page, if there is one: a new page asks for everything by itself. */
  readonly push: <K extends PushName>(name: K, payload: Pushes[K]) => void;
  /** Whether there is one to be told anything. */
  readonly hasPage: () => boolean;
  /** Whether a call comes from this window's page itself, and not from anything else in it. */
  readonly isPage: (frame: WebFrameMain | null) => boolean;
}

export interface TrayWindowParts {
  /** Asked for with the first window: who never opens one has no use for it. */
  readonly session: () => Session;
  readonly preloadPath: string;
  readonly iconPath: string;
  readonly log: Log;
  readonly isQuitting: () => boolean;
  /** A page is on its way, and its process starts: meanwhile its first question can be answered. */
  readonly onLoad: () => void;
  /** The user closed it. */
  readonly onHidden: () => void;
  /** The page has crashed twice in a row: what it kept may be the reason. */
  readonly onCrashedAgain: () => void;
  readonly trayBounds: () => Rectangle | null;
  /** Where the user moved the window to, over the runs of the app. */
  readonly bounds: {
    readonly read: () => Rectangle | null;
    readonly write: (bounds: Rectangle) => void;
  };
  readonly after: (ms: number, run: () => void) => () => void;
}

const size = { width: 400, height: 640 };

/** The page's `--ground`: the window does not flash white before the page is drawn. */
const background = { light: '#f6f7f9', dark: '#121418' };

/** A hidden window keeps its memory so long, ms, in case it is opened again. */
const freedAfterMs = 5 * 60_000;

/** A page that crashes again sooner is left alone until the user opens the window. */
const crashesApartMs = 10_000;

export function createTrayWindow(parts: TrayWindowParts): TrayWindow {
  const { session, preloadPath, iconPath, log, isQuitting, bounds } = parts;
  let win: BrowserWindow | null = null;
  let placed: Rectangle = { x: 0, y: 0, ...size };
  let wantsShow = false;
  let drawn = Promise.resolve();
  let cancelFreeing: (() => void) | null = null;
  let lastCrashAtMs = Number.NEGATIVE_INFINITY;
  /** Asking Electron whether it loads would not do: it does not yet in the moment after `loadURL`. */
  let isPageThere = false;
  /** What the page is to show as soon as it is there. */
  let tellPage: (() => void) | null = null;

  const place = (click: Point | undefined): Rectangle => {
    const main = screen.getPrimaryDisplay();
    const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
    placed = placeWindow({
      size,
      screens: [main, ...others],
      remembered: bounds.read(),
      trayBounds: parts.trayBounds(),
      click: click ?? null,
    });
    return placed;
  };

  const rememberPlace = (of: BrowserWindow): void => {
    const now = of.getBounds();
    if (hasMoved(placed, now)) bounds.write(now);
  };

  const create = (click: Point | undefined): BrowserWindow => {
    isPageThere = false;
    const created = new BrowserWindow({
      ...place(click),
      minWidth: 340,
      minHeight: 420,
      show: false,
      title: app.getName(),
      icon: iconPath,
      backgroundColor: background[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'],
      autoHideMenuBar: true,
      fullscreenable: false,
      webPreferences: {
        session: session(),
        preload: preloadPath,
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        webviewTag: false,
        spellcheck: false,
        devTools: !app.isPackaged,
      },
    });

    drawn = new Promise((resolve) => {
      created.once('ready-to-show', () => {
        if (wantsShow) created.show();
        resolve();
      });
    });
    created.on('close', (event) => {
      rememberPlace(created);
      if (isQuitting()) return;
      event.preventDefault();
      wantsShow = false;
      created.hide();
      cancelFreeing = parts.after(freedAfterMs, () => created.destroy());
      parts.onHidden();
    });
    created.on('closed', () => {
      cancelFreeing?.();
      if (win === created) win = null;
    });
    created.webContents.on('did-finish-load', () => {
      isPageThere = created.webContents.getURL() === pageUrl;
      tellWhenLoaded();
    });
    // `about:blank` is shown without anybody being asked, so it cannot be denied, only left again.
    created.webContents.on('did-navigate', (_event, url) => {
      isPageThere = false;
      if (url === pageUrl) return;
      log.warn('window', 'page-left');
      load();
    });
    // A page that hangs is ended as if it had crashed; what follows is the same.
    created.webContents.on('unresponsive', () => {
      log.error('window', 'page-hangs');
      created.webContents.forcefullyCrashRenderer();
    });
    created.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
      log.error('window', 'page-gone', { reason, exitCode });
      const wasOpen = wantsShow;
      wantsShow = false;
      created.destroy();
      const sinceLastMs = performance.now() - lastCrashAtMs;
      lastCrashAtMs = performance.now();
      if (sinceLastMs <= crashesApartMs) parts.onCrashedAgain();
      else if (wasOpen && !isQuitting()) open();
    });
    load();
    return created;

    function load(): void {
      created.loadURL(pageUrl).catch((error: unknown) => {
        log.error('window', 'page-not-loaded', { error });
      });
      parts.onLoad();
    }
  };

  const push = <K extends PushName>(name: K, payload: Pushes[K]): void => {
    win?.webContents.send(name, payload);
  };

  const tellWhenLoaded = (): void => {
    if (!isPageThere) return;
    tellPage?.();
    tellPage = null;
  };

  const open = (click?: Point): void => {
    wantsShow = true;
    cancelFreeing?.();
    if (win === null) {
      win = create(click);
      return;
    }
    if (!win.isVisible()) win.setBounds(place(click));
    if (win.isMinimized()) win.restore();
    win.show();
    win.focus();
  };

  const openAt = (tell: () => void): void => {
    tellPage = tell;
    open();
    tellWhenLoaded();
  };

  const toggle = (click?: Point): void => {
    if (win?.isVisible() && win.isFocused()) win.close();
    else open(click);
  };

  return {
    open,
    toggle,
    openIdeas: (ideaIds) =>
      openAt(() => {
        if (ideaIds.length > 1) push('ideas:open', ideaIds);
        else push('idea:open', ideaIds[0] ?? null);
      }),
    openSettings: () => openAt(() => push('page:open', 'settings')),
    whenDrawn: () => drawn,
    push,
    hasPage: () => win !== null,
    isPage: (frame) =>
      frame !== null && frame === win?.webContents.mainFrame && frame.url.split('#')[0] === pageUrl,
  };
}
