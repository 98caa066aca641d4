import { array, assert, constantFrom, nat, option, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import {
  soundChoices,
  type SoundChoice,
  soundOccasions,
  type Sounds,
} from '../../preload/contract/sounds.ts';
import { occasionOf, SOUNDS_APART_MS, whichSound } from './which-sound.ts';

const all = (choice: SoundChoice): Sounds => ({
  buy: choice,
  sell: choice,
  update: choice,
  connectionLost: choice,
});
const longAgo = Number.POSITIVE_INFINITY;
const fresh = (side: 'buy' | 'sell' | 'unknown') => ({ kind: 'new', idea: { side } }) as const;
const updated = (side: 'buy' | 'sell') => ({ kind: 'updated', idea: { side } }) as const;

test('a new idea sounds like its side, an update like an update', () => {
  expect(occasionOf([fresh('buy')])).toBe('buy');
  expect(occasionOf([fresh('sell')])).toBe('sell');
  expect(occasionOf([updated('sell')])).toBe('update');
});

test('a digest of one side sounds like that side', () => {
  expect(occasionOf([fresh('sell'), fresh('sell')])).toBe('sell');
});

test('what is mixed or of an unknown side never sounds like a side', () => {
  expect(occasionOf([fresh('buy'), fresh('sell')])).toBe('update');
  expect(occasionOf([fresh('buy'), updated('buy')])).toBe('update');
  expect(occasionOf([fresh('unknown')])).toBe('update');
});

test('each occasion has the sound that was chosen for it', () => {
  const choices: Sounds = { buy: 'rise', sell: 'none', update: 'default', connectionLost: 'knock' };
  expect(soundOccasions.map((occasion) => whichSound(occasion, choices, longAgo))).toEqual([
    { kind: 'own', name: 'rise' },
    { kind: 'silent' },
    { kind: 'system' },
    { kind: 'own', name: 'knock' },
  ]);
});

test('a pop-up without an occasion sounds as the system likes', () => {
  expect(whichSound(undefined, all('none'), longAgo)).toEqual({ kind: 'system' });
});

test('whatever is chosen, no two sounds are heard within two seconds', () => {
  const popUp = record({
    afterMs: nat(5_000),
    occasion: option(constantFrom(...soundOccasions), { nil: undefined }),
    choice: constantFrom(...soundChoices),
  });
  assert(
    property(array(popUp), (popUps) => {
      let nowMs = 0;
      let lastMs = -longAgo;
      for (const { afterMs, occasion, choice } of popUps) {
        nowMs += afterMs;
        if (whichSound(occasion, all(choice), nowMs - lastMs).kind === 'silent') continue;
        expect(nowMs - lastMs).toBeGreaterThanOrEqual(SOUNDS_APART_MS);
        lastMs = nowMs;
      }
    }),
  );
});
