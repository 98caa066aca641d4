import { expect, test } from 'vitest';
import type { Reply } from '../dbus/bus-connection.ts';
import type { SessionBus } from '../dbus/session-bus.ts';
import type { Cipher } from './cipher.ts';
import { keyringAnswers, unlessItHangs } from './keyring-answers.ts';

/** A bus on which these calls are answered, each by its member; what is missing never is. */
function busWith(answers: Readonly<Record<string, Reply>>): SessionBus {
  const nothing = () => () => undefined;
  return {
    call: ({ member }) => Promise.resolve(answers[member] ?? new Promise<Reply>(() => undefined)),
    hear: nothing,
    onLost: nothing,
  };
}
const soon = (_ms: number, run: () => void) => {
  const timer = setImmediate(run);
  return () => clearImmediate(timer);
};

const owned: Reply = { kind: 'returned', values: [':1.7'] };
const absent: Reply = {
  kind: 'refused',
  name: 'org.freedesktop.DBus.Error.NameHasNoOwner',
  message: '',
};
const first: Reply = { kind: 'returned', values: ['/org/freedesktop/secrets/collection/login'] };
const refused: Reply = { kind: 'refused', name: 'org.freedesktop.DBus.Error.Failed', message: '' };

test.each([
  ['one that answers', { GetNameOwner: owned, ReadAlias: first }, true],
  ['one that answers that it cannot', { GetNameOwner: owned, ReadAlias: refused }, true],
  ['none, which Chromium finds out at once too', { GetNameOwner: absent }, true],
  ['no bus at all', { GetNameOwner: { kind: 'no-bus' } }, true],
  ['one that hangs', { GetNameOwner: owned }, false],
  ['a bus that hangs', {}, false],
] as const)('of the keyring it is known beforehand: %s', async (_name, answers, answered) => {
  expect(await keyringAnswers(busWith(answers), soon)).toBe(answered);
});

test('a keyring that hangs is not asked to encrypt or decrypt, and one that answers again is', async () => {
  let answers = false;
  const asked: string[] = [];
  const keyring: Cipher = {
    backend: () => 'gnome_libsecret',
    encrypt: (text) => {
      asked.push('encrypt');
      return Promise.resolve(Buffer.from(text));
    },
    decrypt: () => {
      asked.push('decrypt');
      return Promise.resolve({ kind: 'ok', text: 'code', keyIsOld: false });
    },
  };
  const cipher = unlessItHangs(keyring, () => Promise.resolve(answers));
  expect(await cipher.encrypt('code')).toBeNull();
  expect(await cipher.decrypt(Buffer.of())).toEqual({ kind: 'no-answer' });
  expect(asked).toEqual([]);

  answers = true;
  expect(await cipher.encrypt('code')).toEqual(Buffer.from('code'));
  expect(await cipher.decrypt(Buffer.of())).toMatchObject({ kind: 'ok', text: 'code' });
  expect(asked).toEqual(['encrypt', 'decrypt']);
});
