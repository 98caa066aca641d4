import { expect, test } from 'vitest';
import { learnOffset } from './server-clock.ts';

const wallMs = 1_776_864_240_300;
const header = (ms: number): number => Math.floor((wallMs + ms) / 1_000) * 1_000;

test('a clock that is right stays uncorrected by the coarse header', () => {
  expect(learnOffset(0, header(0), wallMs)).toBe(0);
  expect(learnOffset(0, header(1_200), wallMs)).toBe(0);
});

test('a clock that is two hours slow is corrected to within a second', () => {
  const offsetMs = learnOffset(0, header(7_200_000), wallMs);
  expect(Math.abs(offsetMs - 7_200_000)).toBeLessThanOrEqual(1_000);
});

test('an offset does not wander with the header, and goes when the clock is set right', () => {
  const offsetMs = learnOffset(0, header(-90_000), wallMs);
  expect(learnOffset(offsetMs, header(-89_000), wallMs)).toBe(offsetMs);
  expect(learnOffset(offsetMs, header(0), wallMs)).toBe(0);
});
