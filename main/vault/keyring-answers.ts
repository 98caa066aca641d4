import type { Method } from '../dbus/bus-connection.ts';
import type { After, SessionBus } from '../dbus/session-bus.ts';
import { within } from '../dbus/within.ts';
import type { Cipher } from './cipher.ts';

/** A keyring that is there answers such questions at once, locked or not, but at login all is slow, ms. */
const ANSWERS_WITHIN_MS = 10_000;

const keyring = 'org.freedesktop.secrets';

const whoseName: Method = {
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
  member: 'GetNameOwner',
};

/** What can be asked without anybody being asked to unlock anything (freedesktop.org, Secret Service API). */
const whichIsDefault: Method = {
  destination: keyring,
  path: '/org/freedesktop/secrets',
  interface: 'org.freedesktop.Secret.Service',
  member: 'ReadAlias',
};

/**
 * Whether Linux's keyring, if there is one, answers at all. One that is not there, or has to be
 * started, is no reason to wait.
 */
export async function keyringAnswers(bus: SessionBus, after: After): Promise<boolean> {
  const asked = async (): Promise<void> => {
    const owner = await bus.call(whoseName, { signature: 's', values: [keyring] });
    if (owner.kind === 'returned') {
      await bus.call(whichIsDefault, { signature: 's', values: ['default'] });
    }
  };
  return (await within(ANSWERS_WITHIN_MS, asked(), after)) !== 'late';
}

/**
 * Asks a keyring that hangs for nothing. Where the calls block, the app would stand still for 50 s: no
 * tray, no window, no end on logout. Where they do not, a typed code would wait with its feed.
 */
export function unlessItHangs(cipher: Cipher, answers: () => Promise<boolean>): Cipher {
  return {
    backend: cipher.backend,
    encrypt: async (text) => ((await answers()) ? cipher.encrypt(text) : null),
    decrypt: async (sealed) => ((await answers()) ? cipher.decrypt(sealed) : { kind: 'no-answer' }),
  };
}
