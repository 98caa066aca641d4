import { expect, test } from 'vitest';
import type { SoundName, Sounds } from '../../preload/contract/sounds.ts';
import type { PopUp, PopUpEvent, Presenter } from '../alerts/presenter.ts';
import { withSounds } from './with-sounds.ts';

const choices: Sounds = { buy: 'rise', sell: 'default', update: 'none', connectionLost: 'knock' };
const popUp = { key: 'idea 7', title: 'AMD', body: '', ideaIds: ['7'], actions: [] };

function sounding(becomes: PopUpEvent = { kind: 'shown' }) {
  const shown: PopUp[] = [];
  const withdrawn: string[] = [];
  const played: SoundName[] = [];
  const inner: Presenter = {
    show: (one, tell) => {
      shown.push(one);
      tell(becomes);
    },
    withdraw: (key) => withdrawn.push(key),
  };
  const clock = { monoMs: 10_000 };
  const play = (name: SoundName) => {
    played.push(name);
    return Promise.resolve('played' as const);
  };
  const presenter = withSounds(inner, {
    choices: () => choices,
    player: { canPlay: true, play },
    monoMs: () => clock.monoMs,
  });
  return { presenter, shown, withdrawn, played, clock };
}

test('with a sound of ours the system is told to be silent', () => {
  const { presenter, shown, played } = sounding();
  presenter.show({ ...popUp, occasion: 'buy' }, () => undefined);
  expect(played).toEqual(['rise']);
  expect(shown).toMatchObject([{ key: 'idea 7', silent: true }]);
});

test('what the system refuses or keeps from the screen is not heard, and is told all the same', () => {
  const silenced: readonly PopUpEvent[] = [
    { kind: 'kept-back' },
    { kind: 'failed', why: 'nobody shows pop-ups' },
    { kind: 'unconfirmed' },
  ];
  for (const becomes of silenced) {
    const { presenter, played } = sounding(becomes);
    const told: PopUpEvent[] = [];
    presenter.show({ ...popUp, occasion: 'buy' }, (event) => told.push(event));
    expect(played).toEqual([]);
    expect(told).toEqual([becomes]);
  }
});

test('where the system sounds we do not', () => {
  const { presenter, shown, played } = sounding();
  presenter.show({ ...popUp, occasion: 'sell' }, () => undefined);
  expect(played).toEqual([]);
  expect(shown).toMatchObject([{ silent: false }]);
});

test('no sound is no sound, and takes none from the next pop-up', () => {
  const { presenter, shown, played } = sounding();
  presenter.show({ ...popUp, occasion: 'update' }, () => undefined);
  presenter.show({ ...popUp, occasion: 'buy' }, () => undefined);
  expect(shown).toMatchObject([{ silent: true }, { silent: true }]);
  expect(played).toEqual(['rise']);
});

test('of pop-ups within two seconds only the first is heard, be it the system or us', () => {
  const { presenter, shown, played, clock } = sounding();
  presenter.show({ ...popUp, occasion: 'sell' }, () => undefined);
  clock.monoMs += 1_999;
  presenter.show({ ...popUp, occasion: 'buy' }, () => undefined);
  clock.monoMs += 1;
  presenter.show({ ...popUp, occasion: 'connectionLost' }, () => undefined);
  expect(shown.map(({ silent }) => silent)).toEqual([false, true, true]);
  expect(played).toEqual(['knock']);
});

test('a pop-up is withdrawn as before', () => {
  const { presenter, withdrawn } = sounding();
  presenter.withdraw('idea 7');
  expect(withdrawn).toEqual(['idea 7']);
});
