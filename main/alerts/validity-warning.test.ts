import { array, assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { nextWarningInMs, type ValidityWarned, validityWarning } from './validity-warning.ts';

const day = 24 * 60 * 60_000;
const validity = { text: '2026-04-30', atMs: Date.UTC(2026, 3, 30) };
const due = (daysBefore: number, warned: ValidityWarned | null = null) =>
  validityWarning(validity, validity.atMs - daysBefore * day, warned)?.days ?? null;

test.each([
  [7.01, null],
  [7, 7],
  [3.01, 7],
  [3, 3],
  [1.01, 3],
  [1, 1],
  [0.001, 1],
  [0, null],
  [-2, null],
])('%d days before the end the warning is that of %s', (daysBefore, expected) => {
  expect(due(daysBefore)).toBe(expected);
});

test('a warning that was given is not given again, and a later one still is', () => {
  const warned = { until: validity.text, days: 7 };
  expect(due(5, warned)).toBeNull();
  expect(due(3, warned)).toBe(3);
});

test('a warning that was overslept is not given after a later one', () => {
  expect(due(2.9, { until: validity.text, days: 1 })).toBeNull();
});

test('a renewed profile is warned of anew', () => {
  expect(due(7, { until: '2026-03-31', days: 1 })).toBe(7);
});

test('over its last days a profile is warned of at most three times, each at its first chance', () => {
  const looks = array(integer({ min: 0, max: 10 * day }), { maxLength: 60 });
  assert(
    property(looks, (passed) => {
      let warned: ValidityWarned | null = null;
      const given: number[] = [];
      for (const ms of passed.toSorted((a, b) => a - b)) {
        const nowMs = validity.atMs - 10 * day + ms;
        const warning = validityWarning(validity, nowMs, warned);
        if (warning !== null) given.push(warning.days);
        warned = warning ?? warned;
        const inMs = nextWarningInMs(validity, nowMs);
        if (inMs !== null) expect(validityWarning(validity, nowMs + inMs, warned)).not.toBeNull();
      }
      expect(given).toEqual([...new Set(given)].toSorted((a, b) => b - a));
    }),
  );
});
