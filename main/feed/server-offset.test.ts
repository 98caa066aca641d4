import { expect, test } from 'vitest';
import { createServerOffset } from './server-offset.ts';

const nowMs = Date.UTC(2026, 3, 22, 13, 24);

test('a server whose clock differs is told once, and a clock that is right needs no correction', () => {
  const told: number[] = [];
  const offset = createServerOffset({
    wallMs: () => nowMs,
    onChanged: (ms) => told.push(ms),
    onHeard: () => undefined,
  });
  offset.learn(nowMs + 100, 50);
  expect(offset.ms()).toBe(0);
  offset.learn(nowMs + 3_600_000, 50);
  offset.learn(nowMs + 3_600_000, 50);
  expect(told).toEqual([offset.ms()]);
  expect(Math.round(offset.ms() / 1000)).toBe(3_601);
});

test('every answer is a moment to look at the clock again, with the offset that it taught', () => {
  const heard: number[] = [];
  const offset = createServerOffset({
    wallMs: () => nowMs,
    onChanged: () => undefined,
    onHeard: () => heard.push(offset.ms()),
  });
  offset.learn(nowMs, 50);
  offset.learn(nowMs, 50);
  offset.learn(nowMs + 3_600_000, 0);
  expect(heard).toEqual([0, 0, 3_600_500]);
});
