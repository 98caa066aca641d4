import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Child, Surroundings } from './child.ts';
import { startDisplay } from './display.ts';
import { serviceNames, startDunst, startKeyring, startOpenbox, startPanel } from './services.ts';
import { isOwned, startSessionBus } from './session-bus.ts';

const run = promisify(execFile);
const configFolder = join(import.meta.dirname, 'config');

export interface VirtualDesktop {
  /** The environment for an app that is to appear on it. */
  readonly env: NodeJS.ProcessEnv;
  /** Ends the panel, and the tray with it, as a crash does. */
  readonly killPanel: () => Promise<void>;
  /** Starts it anew. Resolves when its tray waits for icons. */
  readonly startPanel: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export interface DesktopWishes {
  readonly env: NodeJS.ProcessEnv;
  /** Keeps the keyring; absent: a new one that is gone afterwards. */
  readonly keyringFolder?: string;
}

/**
 * Starts a whole desktop without a screen: X server, session bus, window manager, notification
 * daemon, unlocked keyring, panel with a tray. A session bus named in the environment is used, and
 * of its services only those are started that it lacks.
 */
export async function startVirtualDesktop(wishes: DesktopWishes): Promise<VirtualDesktop> {
  const folder = mkdtempSync(join(tmpdir(), 'hti-notifier-desktop-'));
  const children: Child[] = [];
  const stop = async (): Promise<void> => {
    for (const child of children.toReversed()) await child.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const { at, env, ...started } = await startAll(wishes, folder, children);
    let { panel } = started;
    return {
      env,
      killPanel: async () => {
        await panel?.kill();
      },
      startPanel: async () => {
        panel = await startPanel(at);
        children.push(panel);
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

interface Started {
  /** Where the desktop's own processes live. */
  readonly at: Surroundings;
  readonly env: NodeJS.ProcessEnv;
  /** Null: somebody else's tray is used. */
  readonly panel: Child | null;
}

async function startAll(
  wishes: DesktopWishes,
  folder: string,
  children: Child[],
): Promise<Started> {
  const keep = <T extends { readonly child: Child }>(started: T): T => {
    children.push(started.child);
    return started;
  };
  const env: NodeJS.ProcessEnv = { ...wishes.env, ...ownSettings() };
  delete env['WAYLAND_DISPLAY'];
  const at: Surroundings = { folder, env: { ...env, ...privateFolders(folder) } };

  env['DISPLAY'] = at.env['DISPLAY'] = keep(await startDisplay(at)).name;
  if (!env['DBUS_SESSION_BUS_ADDRESS']) {
    const { address } = keep(await startSessionBus(configFolder, at));
    env['DBUS_SESSION_BUS_ADDRESS'] = at.env['DBUS_SESSION_BUS_ADDRESS'] = address;
  }
  // Without the system's bus Chromium would complain about it again and again.
  if (!existsSync('/run/dbus/system_bus_socket')) {
    env['DBUS_SYSTEM_BUS_ADDRESS'] ??= env['DBUS_SESSION_BUS_ADDRESS'];
  }

  children.push(await startOpenbox(at));
  await run('hsetroot', ['-add', '#1b2a41', '-add', '#0c1524', '-gradient', '20'], { env });
  if (!(await isOwned(serviceNames.notifications, env))) {
    children.push(await startDunst(configFolder, at));
  }
  if (!(await isOwned(serviceNames.secrets, env))) {
    const keyringFolder = wishes.keyringFolder ?? join(folder, 'keyring');
    mkdirSync(keyringFolder, { recursive: true, mode: 0o700 });
    children.push(await startKeyring(keyringFolder, at));
  }
  const panel = (await isOwned(serviceNames.tray, env)) ? null : await startPanel(at);
  if (panel !== null) children.push(panel);
  return { at, env, panel };
}

/** Its look comes from the repository, not from the settings of whoever runs it. */
function ownSettings(): NodeJS.ProcessEnv {
  return {
    XDG_CONFIG_DIRS: `${configFolder}:/etc/xdg`,
    XDG_CURRENT_DESKTOP: 'XFCE',
    XDG_SESSION_TYPE: 'x11',
    NO_AT_BRIDGE: '1',
  };
}

/** What the desktop's own processes write goes with the desktop. */
function privateFolders(folder: string): NodeJS.ProcessEnv {
  const named = {
    XDG_CONFIG_HOME: join(folder, 'config'),
    XDG_CACHE_HOME: join(folder, 'cache'),
    XDG_DATA_HOME: join(folder, 'data'),
    XDG_RUNTIME_DIR: join(folder, 'runtime'),
  };
  for (const path of Object.values(named)) mkdirSync(path, { mode: 0o700 });
  return named;
}
