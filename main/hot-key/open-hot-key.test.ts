import { beforeEach, expect, test } from 'vitest';
import { type HotKey, openHotKey } from './open-hot-key.ts';

const ignore = (): void => undefined;

/** Keys that another program has. */
let taken: Set<string>;
/** Keys that the system gives us, and what they do. */
let given: Map<string, () => void>;
let kept: string | null;
let toggled: number;

function open(isWayland = false): HotKey {
  given = new Map();
  return openHotKey({
    system: {
      register: (keys, pressed) => {
        if (keys === 'Ctrl+F24') throw new TypeError('conversion failure');
        if (taken.has(keys)) return false;
        given.set(keys, pressed);
        return true;
      },
      unregister: (keys) => void given.delete(keys),
    },
    chosen: () => kept,
    keep: (keys) => (kept = keys),
    isWayland,
    pressed: () => (toggled += 1),
    log: { info: ignore, warn: ignore, error: ignore },
  });
}

beforeEach(() => {
  taken = new Set();
  kept = null;
  toggled = 0;
});

test('nothing is taken from other programs before the user asks for it', () => {
  const hotKey = open();
  expect(given.size).toBe(0);
  expect(hotKey.view()).toEqual({ kind: 'free', keys: null, isRefused: false });
});

test('chosen keys toggle the window, in the next run too, until others are chosen or none', () => {
  expect(open().choose('Ctrl+Alt+H')).toBe('given');
  const hotKey = open();
  given.get('Ctrl+Alt+H')?.();
  expect(toggled).toBe(1);
  expect(hotKey.choose('Ctrl+Alt+J')).toBe('given');
  expect([...given.keys()]).toEqual(['Ctrl+Alt+J']);
  expect(hotKey.choose(null)).toBe('given');
  expect({ kept, held: given.size }).toEqual({ kept: null, held: 0 });
});

test.each(['Ctrl+Alt+X', 'Ctrl+F24'])(
  'keys that the system refuses (%s) change nothing: the ones before still work and stay chosen',
  (refused) => {
    taken.add('Ctrl+Alt+X');
    const hotKey = open();
    hotKey.choose('Ctrl+Alt+H');
    expect(hotKey.choose(refused)).toBe('refused');
    expect([...given.keys()]).toEqual(['Ctrl+Alt+H']);
    expect(hotKey.view()).toEqual({ kind: 'free', keys: 'Ctrl+Alt+H', isRefused: false });
  },
);

test('keys that another program has taken since are still chosen, told as refused, and asked for anew', () => {
  kept = 'Ctrl+Alt+H';
  taken.add('Ctrl+Alt+H');
  const hotKey = open();
  expect(hotKey.view()).toEqual({ kind: 'free', keys: 'Ctrl+Alt+H', isRefused: true });
  taken.clear();
  expect(hotKey.choose('Ctrl+Alt+H')).toBe('given');
  expect(hotKey.view()).toMatchObject({ isRefused: false });
});

test('on Wayland nothing is asked for, whatever was chosen elsewhere', () => {
  kept = 'Ctrl+Alt+H';
  const hotKey = open(true);
  expect(hotKey.view()).toEqual({ kind: 'by-desktop' });
  expect(hotKey.choose('Ctrl+Alt+J')).toBe('refused');
  expect({ kept, held: given.size }).toEqual({ kept: 'Ctrl+Alt+H', held: 0 });
});
