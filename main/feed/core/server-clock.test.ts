import { expect, test } from 'vitest';
import { learnOffset } from './server-clock.ts';

const wallMs = 1_776_864_240_300;
const promptMs = 80;
/** The server's clock, so far ahead of ours, as its answer had it. */
const header = (ms: number): number => Math.floor((wallMs + ms) / 1_000) * 1_000;

test('a clock that is right stays uncorrected by the coarse header', () => {
  expect(learnOffset(0, header(0), promptMs, wallMs)).toBe(0);
  expect(learnOffset(0, header(1_200), promptMs, wallMs)).toBe(0);
});

test('a clock that is two hours slow is corrected to within a second', () => {
  const offsetMs = learnOffset(0, header(7_200_000), promptMs, wallMs);
  expect(Math.abs(offsetMs - 7_200_000)).toBeLessThanOrEqual(1_000);
});

test('an offset does not wander with the header, and goes when the clock is set right', () => {
  const offsetMs = learnOffset(0, header(-90_000), promptMs, wallMs);
  expect(learnOffset(offsetMs, header(-89_000), promptMs, wallMs)).toBe(offsetMs);
  expect(learnOffset(offsetMs, header(0), promptMs, wallMs)).toBe(0);
});

test('an answer that was long under way does not make a right clock look wrong, nor a learned one', () => {
  expect(learnOffset(0, header(-8_000), 9_000, wallMs)).toBe(0);
  const offsetMs = learnOffset(0, header(-90_000), promptMs, wallMs);
  expect(learnOffset(offsetMs, header(-98_000), 9_000, wallMs)).toBe(offsetMs);
});

test('a server that always answers slowly teaches its clock all the same, half its delay off at most', () => {
  const offsetMs = learnOffset(0, header(7_200_000 - 3_000), 4_000, wallMs);
  expect(Math.abs(offsetMs - 7_200_000)).toBeLessThanOrEqual(3_000);
});
