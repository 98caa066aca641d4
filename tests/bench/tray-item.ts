import { waitUntil } from '../../build/desktop/wait-until.ts';
import { readNames } from '../harness/read-tray.ts';
import type { SessionBus } from '../harness/session-bus.ts';

const watcher = 'org.kde.StatusNotifierWatcher';
const daemon = ['org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus'] as const;

/** Waits for the icon that this process has in the tray. Returns what clicks it. */
export async function trayItemOf(bus: SessionBus, pid: number): Promise<() => Promise<void>> {
  let name = '';
  let path = '';
  await waitUntil('an icon in the tray', async () => {
    for (const item of await items(bus)) {
      const [owner = '', ...rest] = item.split('/');
      const [ownerPid] = await bus.call([...daemon, 'GetConnectionUnixProcessID'], 's', [owner]);
      if (ownerPid === pid) [name, path] = [owner, `/${rest.join('/')}`];
    }
    return name !== '';
  });
  return async () => {
    await bus.call([name, path, 'org.kde.StatusNotifierItem', 'Activate'], 'ii', [0, 0]);
  };
}

async function items(bus: SessionBus): Promise<readonly string[]> {
  const get = [
    watcher,
    '/StatusNotifierWatcher',
    'org.freedesktop.DBus.Properties',
    'Get',
  ] as const;
  return readNames(await bus.call(get, 'ss', [watcher, 'RegisteredStatusNotifierItems']));
}
