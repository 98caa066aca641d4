import { expect, test } from 'vitest';
import type { UpdateState, UpdatesView } from '../contract/updates.ts';
import { describeUpdate } from './describe-update.ts';

const nowMs = Date.UTC(2026, 3, 22, 13, 24);
const release = { version: '0.2.0', notes: null };

function told(state: UpdateState, over: Partial<UpdatesView> = {}): string {
  return describeUpdate(
    { state, downloads: true, checkedAtMs: nowMs, skippedVersion: null, ...over },
    nowMs,
  );
}

test('when nothing newer is known, it says when that was found out, and what is skipped', () => {
  expect(told({ kind: 'idle' })).toMatch(/^There is nothing newer\. Last look: \d/);
  expect(told({ kind: 'idle' }, { skippedVersion: '0.2.0' })).toMatch(
    /^Version 0\.2\.0 is skipped/,
  );
  expect(told({ kind: 'idle' }, { checkedAtMs: null })).toMatch('has not looked');
});

test('a copy that only tells says why, and where the new one is', () => {
  const page = 'https://github.com/someone/hti-notifier/releases/latest';
  expect(told({ kind: 'told', release, why: 'deb', page })).toBe(
    `Version 0.2.0 is available. This copy came as a deb package; the new one is at ${page}`,
  );
});

test('a download is told without its percents, which nobody wants to hear one by one', () => {
  const at = (percent: number) => told({ kind: 'downloading', release, percent });
  expect(at(42)).toBe(at(43));
});

test.each<[UpdateState, string]>([
  [{ kind: 'none', why: 'development' }, 'development run'],
  [{ kind: 'none', why: 'no-source' }, 'was not told where'],
  [{ kind: 'off' }, 'does not look'],
  [{ kind: 'checking' }, 'Looking'],
  [{ kind: 'ready', release }, 'until you restart it'],
  [{ kind: 'restarting' }, 'Restarting'],
  [{ kind: 'failed', why: 'unreachable' }, 'will try again'],
  [{ kind: 'failed', why: 'not-installed' }, 'could not be put'],
  [{ kind: 'refused', version: '0.2.0' }, 'Version 0.2.0 was refused'],
])('%j says so', (state, words) => {
  expect(told(state)).toContain(words);
});
