import type { Method } from '../dbus/bus-connection.ts';
import type { SessionBus } from '../dbus/session-bus.ts';

/** The part of a desktop that shows tray icons. */
export interface TrayHost {
  readonly isThere: () => Promise<boolean>;
}

/** Windows and macOS always have one. */
export const builtInTrayHost: TrayHost = { isThere: () => Promise.resolve(true) };

const bus = {
  name: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
} as const;
/** KDE's StatusNotifierItem, which the panels of all Linux desktops with a tray have taken over. */
const watcher = 'org.kde.StatusNotifierWatcher';

const hasOwner: Method = {
  destination: bus.name,
  path: bus.path,
  interface: bus.name,
  member: 'NameHasOwner',
};

/**
 * Linux's tray, which may be missing, end and come. An icon that was there finds back by itself into
 * a panel that was restarted; one that was made without a panel does not: `onCameLate`.
 */
export function watchTrayHost(session: SessionBus, onCameLate: () => void): TrayHost {
  let isMissed = false;
  const isThere = async (): Promise<boolean> => {
    const reply = await session.call(hasOwner, { signature: 's', values: [watcher] });
    return reply.kind === 'returned' && reply.values[0] === true;
  };

  session.hear(
    { sender: bus.name, path: bus.path, interface: bus.name, arg0: watcher },
    ({ member, values: [, , owner] }) => {
      if (member !== 'NameOwnerChanged' || owner === '' || !isMissed) return;
      isMissed = false;
      onCameLate();
    },
  );
  void isThere().then((there) => {
    isMissed = !there;
  });
  return { isThere };
}
