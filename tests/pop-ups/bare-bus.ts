import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Child, startChild, type Surroundings } from '../../build/desktop/child.ts';
import { serviceNames, startDunst } from '../../build/desktop/services.ts';
import { isOwned, startSessionBus } from '../../build/desktop/session-bus.ts';
import { waitUntil } from '../../build/desktop/wait-until.ts';
import { root } from '../../build/project.ts';
import { followNotifications, type Notifications } from '../harness/notifications.ts';
import { openSessionBus, type SessionBus } from '../harness/session-bus.ts';

/** A session bus of its own on which nobody shows pop-ups until a test starts somebody. */
export interface BareBus {
  /** For the app under test, over the environment of the desktop. */
  readonly env: { readonly DBUS_SESSION_BUS_ADDRESS: string };
  readonly bus: SessionBus;
  readonly notifications: Notifications;
  /** The real daemon. */
  readonly startDunst: () => Promise<Child>;
  /** Owns the name and never answers. */
  readonly startHungDaemon: () => Promise<Child>;
  readonly startHungKeyring: () => Promise<Child>;
  /** A daemon of these capabilities that shows nothing. */
  readonly startMockDaemon: (capabilities: string) => Promise<Child>;
  /** The user presses a button of a pop-up of the mock's. */
  readonly press: (id: number, action: string) => Promise<void>;
  readonly stop: () => Promise<void>;
}

const python = '/usr/bin/python3';
const configFolder = join(root, 'build', 'desktop', 'config');
const { notifications: name } = serviceNames;
const mock = [name, '/org/freedesktop/Notifications', 'org.freedesktop.DBus.Mock'] as const;

export async function startBareBus(desktop: NodeJS.ProcessEnv): Promise<BareBus> {
  const folder = mkdtempSync(join(tmpdir(), 'hti-notifier-bus-'));
  const daemon = await startSessionBus(configFolder, { env: desktop, folder });
  const env = { DBUS_SESSION_BUS_ADDRESS: daemon.address };
  const at: Surroundings = { env: { ...desktop, ...env }, folder };
  const bus = await openSessionBus(at.env);
  const children: Child[] = [daemon.child];

  const start = async (starting: Child | Promise<Child>, owned: string = name): Promise<Child> => {
    const child = await starting;
    children.push(child);
    await waitUntil(owned, () => isOwned(owned, at.env));
    return child;
  };
  const startHung = (owned: string): Promise<Child> =>
    start(startChild(python, [join(import.meta.dirname, 'hung-daemon.py'), owned], at), owned);

  return {
    env,
    bus,
    notifications: followNotifications(bus, at.env),
    startDunst: () => start(startDunst(configFolder, at)),
    startHungDaemon: () => startHung(name),
    startHungKeyring: () => startHung(serviceNames.secrets),
    startMockDaemon: (capabilities) => {
      const parameters = JSON.stringify({ capabilities });
      const template = ['--template', 'notification_daemon', '--parameters', parameters];
      return start(startChild(python, ['-m', 'dbusmock', ...template], at));
    },
    press: async (id, action) => {
      const signal = [name, 'ActionInvoked', 'us', [id, action]];
      await bus.call([...mock, 'EmitSignal'], 'sssav', signal);
    },
    stop: async () => {
      await bus.stop();
      for (const child of children.toReversed()) await child.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
