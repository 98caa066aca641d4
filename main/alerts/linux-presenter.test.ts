import { expect, test } from 'vitest';
import { createLinuxPresenter } from './linux-presenter.ts';
import type {
  Capabilities,
  NotificationService,
  Notified,
  ServiceListener,
} from './linux/notification-service.ts';
import type { PopUpEvent } from './presenter.ts';

const app = { name: 'HTI Notifier', iconPath: '/icon.png', desktopEntry: 'hti-notifier' };
const able: Capabilities = { kind: 'can', what: new Set(['actions']) };

/** A notification service that answers when the test says so, and a clock that stands still. */
function rig() {
  const asked: ((is: Capabilities) => void)[] = [];
  const sent: { readonly replaces: number; readonly title: string }[] = [];
  const answers: ((notified: Notified) => void)[] = [];
  const closed: number[] = [];
  const timers = new Set<() => void>();
  const keepsBack = { is: false };
  let doubts = 0;
  let listener: ServiceListener | null = null;
  const service: NotificationService = {
    capabilities: () => new Promise((resolve) => asked.push(resolve)),
    notify: ([, replaces, , title]) => {
      sent.push({ replaces, title });
      return new Promise((resolve) => answers.push(resolve));
    },
    close: (id) => closed.push(id),
    keepsBack: async () => keepsBack.is,
    doubt: () => (doubts += 1),
    listen: (added) => (listener = added),
  };
  const presenter = createLinuxPresenter(service, app, (_ms, run) => {
    timers.add(run);
    return () => timers.delete(run);
  });
  const said: string[] = [];
  const show = (key: string, title = key): void => {
    const tell = (event: PopUpEvent) => said.push(`${title} ${event.kind}`);
    presenter.show({ key, title, body: '', ideaIds: [key], actions: [] }, tell);
  };
  const can = async (is = able): Promise<void> => {
    asked.shift()?.(is);
    await settled();
  };
  const accept = async (id: number): Promise<void> => {
    answers.shift()?.({ kind: 'accepted', id });
    await settled();
  };
  return {
    sent,
    closed,
    said,
    keepsBack,
    doubts: () => doubts,
    signals: () => listener ?? expect.unreachable(),
    withdraw: presenter.withdraw,
    show,
    can,
    accept,
    /** Shows it all the way. */
    present: async (key: string, title: string, id: number) => {
      show(key, title);
      await settled();
      await can();
      await accept(id);
    },
    refuse: async (why: string) => {
      answers.shift()?.({ kind: 'refused', why });
      await settled();
    },
    passTheLimit: async () => {
      for (const run of timers) run();
      await settled();
    },
  };
}

/** Everything that was waiting for an answer has gone on. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

test('a pop-up counts as shown when the service has taken it', async () => {
  const { show, can, accept, said } = rig();
  show('amd');
  await settled();
  await can();
  expect(said).toEqual([]);
  await accept(7);
  expect(said).toEqual(['amd shown']);
});

test('a pop-up that was withdrawn or dismissed is still clicked in the list of past ones', async () => {
  const { present, signals, said, withdraw } = rig();
  await present('amd', 'amd', 7);
  await present('spy', 'spy', 8);
  withdraw('amd');
  signals().onClosed(8, 'dismissed');
  signals().onAction(7, 'default');
  signals().onAction(8, 'default');
  expect(said.slice(2)).toEqual(['spy closed', 'amd clicked', 'spy clicked']);
});

test('after the service has gone its old numbers mean nothing', async () => {
  const { present, signals, said } = rig();
  await present('amd', 'amd', 7);
  signals().onGone();
  signals().onAction(7, 'default');
  expect(said).toEqual(['amd shown']);
});

test('an update takes the place of the same idea, never of another', async () => {
  const { present, sent, said } = rig();
  await present('amd', 'amd', 7);
  await present('spy', 'spy', 8);
  await present('amd', 'amd updated', 7);
  expect(sent.map(({ replaces }) => replaces)).toEqual([0, 0, 7]);
  expect(said).toEqual(['amd shown', 'spy shown', 'amd updated shown']);
});

test('an update that comes before the first is answered waits for its number', async () => {
  const { show, can, accept, sent } = rig();
  show('amd', 'first');
  await settled();
  await can();
  show('amd', 'second');
  await settled();
  expect(sent).toHaveLength(1);
  await accept(7);
  await can();
  expect(sent[1]).toEqual({ replaces: 7, title: 'second' });
});

test('of two that wait for the service only the newer appears', async () => {
  const { show, can, accept, sent, said } = rig();
  show('amd', 'first');
  await settled();
  show('amd', 'second');
  await can();
  await can();
  await accept(7);
  expect(sent.map(({ title }) => title)).toEqual(['second']);
  expect(said).toEqual(['first unconfirmed', 'second shown']);
});

test('a service that cannot show anything gets nothing, and the reason is told', async () => {
  const { show, can, sent, said } = rig();
  show('amd');
  await settled();
  await can({ kind: 'cannot', why: 'It is missing.' });
  expect(sent).toEqual([]);
  expect(said).toEqual(['amd failed']);
});

test('a pop-up that "do not disturb" keeps back does not count as shown', async () => {
  const { present, keepsBack, said } = rig();
  keepsBack.is = true;
  await present('amd', 'amd', 7);
  expect(said).toEqual(['amd kept-back']);
});

test('a refusal is told', async () => {
  const { show, can, refuse, said } = rig();
  show('amd');
  await settled();
  await can();
  await refuse('Too many.');
  expect(said).toEqual(['amd failed']);
});

test('without an answer in time it is unconfirmed, and the service is doubted', async () => {
  const { show, can, passTheLimit, doubts, said } = rig();
  show('amd');
  await settled();
  await can();
  await passTheLimit();
  expect(said).toEqual(['amd unconfirmed']);
  expect(doubts()).toBe(1);
});

test('a pop-up that appears too late can still be clicked', async () => {
  const { show, can, passTheLimit, accept, signals, said } = rig();
  show('amd');
  await settled();
  await can();
  await passTheLimit();
  await accept(7);
  signals().onAction(7, 'default');
  expect(said).toEqual(['amd unconfirmed', 'amd clicked']);
});

test('a pop-up that appears after its update is taken away, and the update stays', async () => {
  const { show, can, passTheLimit, accept, closed, signals, said } = rig();
  show('amd', 'late');
  await settled();
  await can();
  await passTheLimit();
  show('amd', 'update');
  await settled();
  await can();
  await accept(7);
  await accept(8);
  expect(closed).toEqual([7]);
  signals().onAction(8, 'default');
  expect(said).toContain('update clicked');
});

test('a withdrawn pop-up leaves the screen', async () => {
  const { present, withdraw, closed } = rig();
  await present('amd', 'amd', 7);
  withdraw('amd');
  expect(closed).toEqual([7]);
});

test('a pop-up that is withdrawn before the service is ready never appears', async () => {
  const { show, can, withdraw, sent, said } = rig();
  show('amd');
  await settled();
  withdraw('amd');
  await can();
  expect(sent).toEqual([]);
  expect(said).toEqual(['amd unconfirmed']);
});

test('a pop-up that is withdrawn on its way is taken off as soon as it is there', async () => {
  const { show, can, accept, withdraw, closed } = rig();
  show('amd');
  await settled();
  await can();
  withdraw('amd');
  await accept(7);
  expect(closed).toEqual([7]);
});

test('a click and a button reach the one that is on the screen, others are not ours', async () => {
  const { present, signals, said } = rig();
  await present('amd', 'amd', 7);
  await present('spy', 'spy', 8);
  said.length = 0;
  signals().onAction(8, 'default');
  signals().onAction(7, 'copy-levels');
  signals().onAction(7, 'inline-reply');
  signals().onAction(99, 'default');
  expect(said).toEqual(['spy clicked', 'amd action']);
});

test('what left the screen by itself can still be clicked in the list of the desktop', async () => {
  const { present, signals, said } = rig();
  await present('amd', 'amd', 7);
  signals().onClosed(7, 'expired');
  signals().onAction(7, 'default');
  expect(said).toEqual(['amd shown', 'amd closed', 'amd clicked']);
});

test('what the user has closed is not replaced but shown anew', async () => {
  const { present, signals, sent } = rig();
  await present('amd', 'amd', 7);
  signals().onClosed(7, 'dismissed');
  await present('amd', 'amd updated', 8);
  expect(sent[1]?.replaces).toBe(0);
});

test('when the service starts anew its old numbers mean nothing', async () => {
  const { present, signals, sent, said, withdraw, closed } = rig();
  await present('amd', 'amd', 7);
  signals().onGone();
  signals().onAction(7, 'default');
  expect(said).toEqual(['amd shown']);
  await present('amd', 'amd updated', 1);
  expect(sent[1]?.replaces).toBe(0);
  withdraw('spy');
  expect(closed).toEqual([]);
});

test('no more pop-ups stay than can be clicked', async () => {
  const { present, closed } = rig();
  for (let n = 1; n <= 51; n += 1) await present(`idea ${n}`, `idea ${n}`, n);
  expect(closed).toEqual([1]);
});
