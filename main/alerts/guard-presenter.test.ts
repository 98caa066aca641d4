import { expect, test } from 'vitest';
import { guardPresenter } from './guard-presenter.ts';
import type { PopUp, PopUpEvent, Presenter } from './presenter.ts';
import type { ServiceHealth } from './probe-notification-service.ts';

const popUp = (key: string, title = key): PopUp => ({ key, title, body: '', ideaIds: [key] });

/** Confirms each pop-up at once and remembers what is on the screen. */
function screen() {
  const shown: string[] = [];
  const presenter: Presenter = {
    show: ({ title }, tell) => {
      shown.push(title);
      tell({ kind: 'shown' });
    },
    withdraw: (key) => {
      shown.splice(0, shown.length, ...shown.filter((title) => title !== key));
    },
  };
  return { shown, presenter };
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

test.each(['answers', 'unknown'] as const)('a pop-up is shown when the service %s', async (is) => {
  const { shown, presenter } = screen();
  const told = await show(
    guardPresenter(presenter, async () => is),
    popUp('amd'),
  );
  expect(told).toEqual({ kind: 'shown' });
  expect(shown).toEqual(['amd']);
});

test.each(['absent', 'hung'] as const)(
  'a service that is %s gets nothing to show, and the user gets the reason',
  async (is) => {
    const { shown, presenter } = screen();
    const told = await show(
      guardPresenter(presenter, async () => is),
      popUp('amd'),
    );
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
  answer('answers');
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
  answer('answers');
  expect(await Promise.all([first, second])).toEqual([{ kind: 'unconfirmed' }, { kind: 'shown' }]);
  expect(shown).toEqual(['second']);
});

test('a pop-up on the screen is withdrawn from there', async () => {
  const { shown, presenter } = screen();
  const guarded = guardPresenter(presenter, async () => 'answers');
  await show(guarded, popUp('amd'));
  guarded.withdraw('amd');
  expect(shown).toEqual([]);
});
