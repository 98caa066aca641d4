import { expect, test } from 'vitest';
import { guardPresenter } from './guard-presenter.ts';
import type { PopUp, PopUpEvent, Presenter } from './presenter.ts';
import type { ServiceHealth } from './probe-notification-service.ts';

const popUp = (key: string, title = key, body = ''): PopUp => ({
  key,
  title,
  body,
  ideaIds: [key],
});
const healthy: ServiceHealth = { kind: 'answers', readsMarkup: true };

/** Confirms each pop-up at once and remembers what is on the screen. */
function screen() {
  const shown: string[] = [];
  const bodies: string[] = [];
  const presenter: Presenter = {
    show: ({ title, body }, tell) => {
      shown.push(title);
      bodies.push(body);
      tell({ kind: 'shown' });
    },
    withdraw: (key) => {
      shown.splice(0, shown.length, ...shown.filter((title) => title !== key));
    },
  };
  return { shown, bodies, presenter };
}

/** A service that answers when the test says so. */
function answerLater() {
  const answers: ((health: ServiceHealth) => void)[] = [];
  const health = new Promise<ServiceHealth>((resolve) => {
    answers.push(resolve);
  });
  return { health: () => health, answer: (is: ServiceHealth) => answers[0]?.(is) };
}

const show = (guarded: Presenter, what: PopUp) =>
  new Promise<PopUpEvent>((resolve) => {
    guarded.show(what, resolve);
  });

test('a pop-up is shown when the service answers', async () => {
  const { shown, presenter } = screen();
  const told = await show(
    guardPresenter(presenter, async () => healthy),
    popUp('amd'),
  );
  expect(told).toEqual({ kind: 'shown' });
  expect(shown).toEqual(['amd']);
});

test.each<[string, ServiceHealth, string]>([
  ['reads markup', healthy, 'S&amp;P &lt;b&gt;500'],
  ['may read markup', { kind: 'unknown' }, 'S&amp;P &lt;b&gt;500'],
  ['reads none', { kind: 'answers', readsMarkup: false }, 'S&P <b>500'],
])('a service that %s shows a body letter by letter', async (_name, health, handed) => {
  const { bodies, presenter } = screen();
  await show(
    guardPresenter(presenter, async () => health),
    popUp('spx', 'SPX', 'S&P <b>500'),
  );
  expect(bodies).toEqual([handed]);
});

test.each(['absent', 'hung'] as const)(
  'a service that is %s gets nothing to show, and the user gets the reason',
  async (kind) => {
    const { shown, presenter } = screen();
    const guarded = guardPresenter(presenter, async () => ({ kind }));
    const told = await show(guarded, popUp('amd'));
    expect(told).toMatchObject({ kind: 'failed', why: expect.stringContaining('service') });
    expect(shown).toEqual([]);
  },
);

test('a pop-up that is withdrawn while the service is asked never appears', async () => {
  const { shown, presenter } = screen();
  const { health, answer } = answerLater();
  const guarded = guardPresenter(presenter, health);
  const told = show(guarded, popUp('amd'));
  guarded.withdraw('amd');
  answer(healthy);
  expect(await told).toEqual({ kind: 'unconfirmed' });
  await health();
  expect(shown).toEqual([]);
});

test('of two pop-ups of one idea that wait, only the newer appears', async () => {
  const { shown, presenter } = screen();
  const { health, answer } = answerLater();
  const guarded = guardPresenter(presenter, health);
  const first = show(guarded, popUp('amd', 'first'));
  const second = show(guarded, popUp('amd', 'second'));
  answer(healthy);
  expect(await Promise.all([first, second])).toEqual([{ kind: 'unconfirmed' }, { kind: 'shown' }]);
  expect(shown).toEqual(['second']);
});

test('a pop-up on the screen is withdrawn from there', async () => {
  const { shown, presenter } = screen();
  const guarded = guardPresenter(presenter, async () => healthy);
  await show(guarded, popUp('amd'));
  guarded.withdraw('amd');
  expect(shown).toEqual([]);
});
