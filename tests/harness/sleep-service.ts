import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { waitUntil } from '../../build/desktop/wait-until.ts';
import type { SessionBus } from './session-bus.ts';

/** The system's login manager, which tells programs of sleep: logind, mocked on the desktop's bus. */
export interface SleepService {
  /** For an app that is to hear of it. */
  readonly env: Readonly<Record<string, string>>;
  /** `PrepareForSleep`: true before the sleep, false after it. */
  readonly prepareForSleep: (asleep: boolean) => Promise<void>;
  readonly stop: () => Promise<void>;
}

const name = 'org.freedesktop.login1';

export async function startSleepService(
  desktop: NodeJS.ProcessEnv,
  bus: SessionBus,
): Promise<SleepService> {
  const env = { DBUS_SYSTEM_BUS_ADDRESS: desktop['DBUS_SESSION_BUS_ADDRESS'] ?? '' };
  const mock = spawn('/usr/bin/python3', ['-m', 'dbusmock', '--template', 'logind'], {
    env: { ...desktop, ...env },
    stdio: 'ignore',
  });
  const daemon = ['org.freedesktop.DBus', '/', 'org.freedesktop.DBus', 'NameHasOwner'] as const;
  await waitUntil('logind', async () => (await bus.call(daemon, 's', [name]))[0] === true);
  const emit = [
    name,
    '/org/freedesktop/login1',
    'org.freedesktop.DBus.Mock',
    'EmitSignal',
  ] as const;
  return {
    env,
    async prepareForSleep(asleep) {
      const signal = [`${name}.Manager`, 'PrepareForSleep', 'b', [asleep]];
      await bus.call(emit, 'sssav', signal);
    },
    async stop() {
      const gone = once(mock, 'exit');
      mock.kill();
      await gone;
    },
  };
}
