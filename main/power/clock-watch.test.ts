import { expect, test } from 'vitest';
import { hasJumped } from './clock-watch.ts';

const before = { monoMs: 1_000, wallMs: 1_700_000_000_000 };
const after = (monoMs: number, wallMs: number) => ({
  monoMs: before.monoMs + monoMs,
  wallMs: before.wallMs + wallMs,
});

test('looks that come about when they were due show nothing', () => {
  expect(hasJumped(before, after(5_000, 5_000), 5_000)).toBe(false);
  expect(hasJumped(before, after(20_000, 20_001), 5_000)).toBe(false);
});

test('a look that comes half a minute late means that the computer stood still', () => {
  expect(hasJumped(before, after(45_000, 45_000), 5_000)).toBe(true);
});

test('a wall clock that ran on while the monotonic one stood means sleep', () => {
  expect(hasJumped(before, after(5_000, 8 * 3_600_000), 5_000)).toBe(true);
});

test('a clock set back counts as a jump, an adjustment of a second does not', () => {
  expect(hasJumped(before, after(5_000, -3_600_000), 5_000)).toBe(true);
  expect(hasJumped(before, after(5_000, 4_000), 5_000)).toBe(false);
});
