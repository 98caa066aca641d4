import { expect, test } from 'vitest';
import type { Arguments, Method, Reply, Signal } from '../../dbus/bus-connection.ts';
import type { SessionBus, SignalRule } from '../../dbus/session-bus.ts';
import { openNotificationService } from './notification-service.ts';

const name = 'org.freedesktop.Notifications';
const able: Reply = { kind: 'returned', values: [['body', 'actions']] };
const refusedBy = (error: string, message = ''): Reply => ({
  kind: 'refused',
  name: `org.freedesktop.DBus.Error.${error}`,
  message,
});

/** A bus on which the test answers, and a clock that stands still. */
function rig() {
  const asked: { readonly member: string; readonly args: readonly unknown[] }[] = [];
  const answers: ((reply: Reply) => void)[] = [];
  const rules = new Map<SignalRule, (signal: Signal) => void>();
  const lost = new Set<() => void>();
  const timers = new Set<() => void>();
  const bus: SessionBus = {
    call: ({ member }: Method, args?: Arguments) => {
      asked.push({ member, args: args?.values ?? [] });
      return new Promise((resolve) => answers.push(resolve));
    },
    hear: (rule, listener) => {
      rules.set(rule, listener);
      return () => rules.delete(rule);
    },
    onLost: (listener) => {
      lost.add(listener);
      return () => lost.delete(listener);
    },
  };
  const service = openNotificationService(bus, (_ms, run) => {
    timers.add(run);
    return () => timers.delete(run);
  });
  const heard: unknown[] = [];
  service.listen({
    onAction: (...action) => heard.push(action),
    onClosed: (...closed) => heard.push(closed),
    onGone: () => heard.push('gone'),
  });
  return {
    service,
    asked,
    heard,
    answer: (reply: Reply) => answers.shift()?.(reply),
    passTheLimit: () => {
      for (const run of timers) run();
    },
    loseTheBus: () => {
      for (const listener of lost) listener();
    },
    signal: (from: string, member: string, ...values: unknown[]) => {
      for (const [{ interface: of }, listener] of rules) {
        if (of === from) listener({ path: '/', interface: of, member, values });
      }
    },
  };
}

test('what the service can do is asked once for all, until it starts anew', async () => {
  const { service, asked, answer, signal, heard } = rig();
  const both = [service.capabilities(), service.capabilities()];
  answer(able);
  const [first] = await Promise.all(both);
  expect(first).toEqual({ kind: 'can', what: new Set(['body', 'actions']) });
  await service.capabilities();
  expect(asked).toHaveLength(1);

  signal('org.freedesktop.DBus', 'NameOwnerChanged', name, ':1.5', '');
  void service.capabilities();
  expect(asked).toHaveLength(2);
  expect(heard).toEqual(['gone']);
});

test('when the bus is lost nothing is taken for known any more', async () => {
  const { service, asked, answer, loseTheBus, heard } = rig();
  const first = service.capabilities();
  answer(able);
  await first;
  loseTheBus();
  void service.capabilities();
  expect(asked).toHaveLength(2);
  expect(heard).toEqual(['gone']);
});

test('a service that does not answer in time is told as such, and asked again the next time', async () => {
  const { service, asked, passTheLimit } = rig();
  const first = service.capabilities();
  passTheLimit();
  expect(await first).toMatchObject({ kind: 'cannot', why: expect.stringContaining('answer') });
  void service.capabilities();
  expect(asked).toHaveLength(2);
});

test.each<[string, Reply, string]>([
  ['is unknown', refusedBy('ServiceUnknown'), 'no notification service'],
  ['cannot be started', refusedBy('Spawn.ExecFailed'), 'no notification service'],
  ['ended before it answered', refusedBy('NoReply'), 'no notification service'],
  ['says why', refusedBy('LimitsExceeded', 'Too many.'), 'Too many.'],
  ['has no bus', { kind: 'no-bus' }, 'no message bus'],
])('a service that %s refuses in words for the user', async (_name, reply, words) => {
  const { service, answer } = rig();
  const notified = service.notify(['', 0, '', '', '', [], [], -1]);
  answer(reply);
  expect(await notified).toEqual({ kind: 'refused', why: expect.stringContaining(words) });
});

test('what happens to a pop-up is heard with its number', () => {
  const { signal, heard } = rig();
  signal(name, 'ActionInvoked', 7, 'default');
  signal(name, 'ActivationToken', 7, 'token');
  for (const reason of [1, 2, 3, 4]) signal(name, 'NotificationClosed', 7, reason);
  signal(name, 'NotificationClosed', 'seven', 1);
  expect(heard).toEqual([
    [7, 'default'],
    [7, 'expired'],
    [7, 'dismissed'],
    [7, 'withdrawn'],
    [7, 'unknown'],
  ]);
});

test.each<[string, readonly Reply[], boolean]>([
  ['dunst is paused', [variant(true), refusedBy('UnknownProperty')], true],
  ['KDE is inhibited', [refusedBy('UnknownInterface'), variant(true)], true],
  ['neither is', [variant(false), variant(false)], false],
  ['nobody tells', [refusedBy('UnknownInterface'), refusedBy('UnknownProperty')], false],
])('whether pop-ups are kept from the screen: %s', async (_name, replies, is) => {
  const { service, answer } = rig();
  const told = service.keepsBack();
  for (const reply of replies) answer(reply);
  expect(await told).toBe(is);
});

/** As the library reads one: its types, then its value. */
function variant(value: boolean): Reply {
  return { kind: 'returned', values: [[[{ type: 'b', child: [] }], [value]]] };
}
