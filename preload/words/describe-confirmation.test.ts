import { expect, test } from 'vitest';
import { describeConfirmation } from './describe-confirmation.ts';
import { formatClock } from './format-clock.ts';

const nowMs = Date.UTC(2026, 3, 22, 13, 24);
const lastHeardAtMs = nowMs - 600_000;

test('a feed that is heard confirms what is shown', () => {
  const live = { kind: 'live', sinceMs: 0, lastHeardAtMs } as const;
  expect(describeConfirmation(live, nowMs)).toBeNull();
});

test('a silent feed says since when nothing is confirmed', () => {
  const clock = formatClock(lastHeardAtMs, nowMs);
  expect(describeConfirmation({ kind: 'stale', lastHeardAtMs, isReconnecting: true }, nowMs)).toBe(
    `Not confirmed since ${clock}`,
  );
  const offline = { kind: 'offline', nextTryAtMs: nowMs, lastHeardAtMs } as const;
  expect(describeConfirmation(offline, nowMs)).toContain(clock);
});

test('ideas of a feed that was never heard are not confirmed at all', () => {
  const halted = {
    kind: 'halted',
    why: { kind: 'bad-code', message: null },
    lastHeardAtMs: null,
  } as const;
  expect(describeConfirmation(halted, nowMs)).toBe('Not confirmed');
  expect(describeConfirmation({ kind: 'signed-out' }, nowMs)).toBe('Not confirmed');
});
