import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Child, startChild, type Surroundings } from './child.ts';
import { isOwned } from './session-bus.ts';
import { waitUntil } from './wait-until.ts';

/** What a desktop offers over D-Bus, by its well-known name. */
export const serviceNames = {
  notifications: 'org.freedesktop.Notifications',
  secrets: 'org.freedesktop.secrets',
  tray: 'org.kde.StatusNotifierWatcher',
} as const;

/** Protects nothing: the keyring of a virtual desktop has to open by itself. */
const keyringPassword = 'virtual-desktop';

/** The window manager. */
export async function startOpenbox(at: Surroundings): Promise<Child> {
  const sign = join(at.folder, 'openbox-is-up');
  const child = startChild('openbox', ['--sm-disable', '--startup', `touch ${sign}`], at);
  await waitUntil('the window manager', () => existsSync(sign));
  return child;
}

/** The notification daemon. */
export async function startDunst(configFolder: string, at: Surroundings): Promise<Child> {
  const child = startChild('dunst', ['-conf', join(configFolder, 'dunst', 'dunstrc')], at);
  await waitForService(serviceNames.notifications, at);
  return child;
}

/** The keyring, unlocked. `dataFolder` keeps its secrets from one run to the next. */
export async function startKeyring(dataFolder: string, at: Surroundings): Promise<Child> {
  const child = startChild(
    'gnome-keyring-daemon',
    ['--foreground', '--unlock', '--components=secrets'],
    { ...at, env: { ...at.env, XDG_DATA_HOME: dataFolder } },
    keyringPassword,
  );
  await waitForService(serviceNames.secrets, at);
  return child;
}

/** The panel with the tray. */
export async function startPanel(at: Surroundings): Promise<Child> {
  const child = startChild('xfce4-panel', ['--disable-wm-check'], at);
  await waitForService(serviceNames.tray, at);
  return child;
}

async function waitForService(name: string, { env }: Surroundings): Promise<void> {
  await waitUntil(name, () => isOwned(name, env));
}
