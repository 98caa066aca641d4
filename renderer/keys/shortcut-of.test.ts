import { expect, test } from 'vitest';
import { shortcutOf } from './shortcut-of.ts';

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'altKey' | 'metaKey', boolean>> = {},
) => ({
  key,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...held,
});

test('a single key asks for something, a letter with Shift for something else', () => {
  expect(shortcutOf(press('/'), false)).toBe('search');
  expect(shortcutOf(press('c'), false)).toBe('copy');
  expect(shortcutOf(press('C'), false)).toBe('copy-json');
  expect(shortcutOf(press('x'), false)).toBeNull();
});

test('Ctrl+C stays what the system means by it', () => {
  expect(shortcutOf(press('c', { ctrlKey: true }), false)).toBeNull();
  expect(shortcutOf(press('c', { metaKey: true }), false)).toBeNull();
});

test('where the user writes, only Escape is a shortcut', () => {
  expect(shortcutOf(press('s'), true)).toBeNull();
  expect(shortcutOf(press('Escape'), true)).toBe('close');
});
