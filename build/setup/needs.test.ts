import { expect, test } from 'vitest';
import { isHeadless } from './needs.mjs';

test('Linux without an X or Wayland display is headless', () => {
  expect(isHeadless({}, 'linux')).toBe(true);
  expect(isHeadless({ DISPLAY: '' }, 'linux')).toBe(true);
  expect(isHeadless({ DISPLAY: ':0' }, 'linux')).toBe(false);
  expect(isHeadless({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(false);
});

test('macOS and Windows always have a desktop', () => {
  expect(isHeadless({}, 'darwin')).toBe(false);
  expect(isHeadless({}, 'win32')).toBe(false);
});
