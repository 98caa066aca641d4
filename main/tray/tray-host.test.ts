import { expect, test } from 'vitest';
import type { Reply, Signal } from '../dbus/bus-connection.ts';
import type { SessionBus } from '../dbus/session-bus.ts';
import { watchTrayHost } from './tray-host.ts';

/** A bus on which the tray comes and goes. */
function desktop(hasTray: boolean) {
  let owner = hasTray ? ':1.7' : '';
  let listener: (signal: Signal) => void = () => expect.unreachable();
  const came: string[] = [];
  const bus: SessionBus = {
    call: (_method, args): Promise<Reply> => {
      expect(args?.values).toEqual(['org.kde.StatusNotifierWatcher']);
      return Promise.resolve({ kind: 'returned', values: [owner !== ''] });
    },
    hear: (rule, hear) => {
      expect(rule.arg0).toBe('org.kde.StatusNotifierWatcher');
      listener = hear;
      return () => undefined;
    },
    onLost: () => () => undefined,
  };
  const host = watchTrayHost(bus, () => came.push('late'));
  const become = (next: string) => {
    listener({
      path: '/org/freedesktop/DBus',
      interface: 'org.freedesktop.DBus',
      member: 'NameOwnerChanged',
      values: ['org.kde.StatusNotifierWatcher', owner, next],
    });
    owner = next;
  };
  return { host, become, came };
}

test('a panel that comes after the app is told once', async () => {
  const { host, become, came } = desktop(false);
  expect(await host.isThere()).toBe(false);
  become(':1.8');
  expect(came).toEqual(['late']);
  expect(await host.isThere()).toBe(true);
  become('');
  become(':1.9');
  expect(came).toEqual(['late']);
});

test('a panel that was there from the start may come back without a word', async () => {
  const { host, become, came } = desktop(true);
  expect(await host.isThere()).toBe(true);
  become('');
  expect(await host.isThere()).toBe(false);
  become(':1.8');
  expect(came).toEqual([]);
});

test('without a session bus there is no tray', async () => {
  const host = watchTrayHost(
    {
      call: () => Promise.resolve({ kind: 'no-bus' }),
      hear: () => () => undefined,
      onLost: () => () => undefined,
    },
    expect.unreachable,
  );
  expect(await host.isThere()).toBe(false);
});
