import { expect, test } from 'vitest';
import { hotKeyOf } from './hot-key-of.ts';

const nothingHeld = { ctrlKey: false, altKey: false, shiftKey: false, metaKey: false };
const held = (key: string, code: string, ...keys: readonly (keyof typeof nothingHeld)[]) => ({
  key,
  code,
  ...nothingHeld,
  ...Object.fromEntries(keys.map((one) => [one, true])),
});

test.each([
  ['Ctrl+Alt+H', held('h', 'KeyH', 'ctrlKey', 'altKey')],
  ['Alt+Shift+1', held('!', 'Digit1', 'altKey', 'shiftKey')],
  ['Ctrl+Super+Up', held('ArrowUp', 'ArrowUp', 'ctrlKey', 'metaKey')],
  ['Alt+F12', held('F12', 'F12', 'altKey')],
  ['Ctrl+Space', held(' ', 'Space', 'ctrlKey')],
])('%s is told from what is pressed', (keys, press) => {
  expect(hotKeyOf(press)).toBe(keys);
});

test('a letter is the one on the key, where that writes another script or Alt makes a sign of it', () => {
  expect(hotKeyOf(held('р', 'KeyH', 'ctrlKey', 'altKey'))).toBe('Ctrl+Alt+H');
  expect(hotKeyOf(held('˙', 'KeyH', 'altKey'))).toBe('Alt+H');
});

test('on another layout it is the letter that is written on the key', () => {
  expect(hotKeyOf(held('a', 'KeyQ', 'ctrlKey', 'altKey'))).toBe('Ctrl+Alt+A');
});

test.each([
  ['a key alone, which other programs need', held('h', 'KeyH')],
  ['a capital letter', held('H', 'KeyH', 'shiftKey')],
  ['only held keys', held('Control', 'ControlLeft', 'ctrlKey')],
  ['keys that keep their meaning everywhere', held('Escape', 'Escape', 'ctrlKey')],
])('%s is none', (_what, press) => {
  expect(hotKeyOf(press)).toBeNull();
});
