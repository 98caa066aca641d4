import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { FeedState } from '../../preload/contract/feed-state.ts';
import { type TrayIcon, trayIcon, trayIconFile } from './tray-icon.ts';
import { nowMs, trayViewWith } from './tray-view.fixture.ts';

const assets = join(import.meta.dirname, '../../assets');
const icons: readonly TrayIcon[] = ['live', 'reconnecting', 'off', 'paused'];
const platforms = ['linux', 'win32', 'darwin'] as const;
const pixels = (file: string) => readFileSync(join(assets, file)).toString('base64');

test.each(platforms)('on %s every state has two pictures of its own', (platform) => {
  const files = icons.flatMap((icon) =>
    [false, true].map((isUnread) => trayIconFile(icon, isUnread, platform)),
  );
  expect(new Set(files.map(pixels)).size).toBe(2 * icons.length);
});

test.each(['linux', 'darwin'] as const)(
  'on %s every picture exists for dense screens',
  (platform) => {
    for (const icon of icons) {
      for (const isUnread of [false, true]) {
        const file = trayIconFile(icon, isUnread, platform);
        expect(pixels(file.replace('.png', '@2x.png'))).not.toBe(pixels(file));
      }
    }
  },
);

test('without colours, as macOS draws them, no two states look alike', () => {
  // A template picture is black throughout: what differs there differs in shape.
  const shapes = icons.map((icon) => pixels(trayIconFile(icon, false, 'darwin')));
  expect(new Set(shapes).size).toBe(icons.length);
});

const paused = { kind: 'on', untilMs: null } as const;
const down: readonly FeedState[] = [
  { kind: 'connecting' },
  { kind: 'catching-up', why: null },
  { kind: 'stale', lastHeardAtMs: nowMs, isReconnecting: true },
  {
    kind: 'reconnecting',
    attempt: 1,
    nextTryAtMs: nowMs,
    why: { kind: 'ended' },
    lastHeardAtMs: null,
  },
  { kind: 'offline', nextTryAtMs: nowMs, lastHeardAtMs: null },
  { kind: 'signed-out' },
  { kind: 'halted', why: { kind: 'bad-code', message: null }, lastHeardAtMs: null },
];

test.each(down)('a feed that is $kind never has the icon of a live or a paused one', (feed) => {
  for (const pause of [{ kind: 'off' }, paused] as const) {
    expect(['reconnecting', 'off']).toContain(trayIcon(trayViewWith({ feed, pause })));
  }
});

test('a live feed shows whether pop-ups stay away, for whatever wish of the user', () => {
  expect(trayIcon(trayViewWith())).toBe('live');
  expect(trayIcon(trayViewWith({ pause: paused }))).toBe('paused');
  expect(trayIcon(trayViewWith({ quietUntilMs: nowMs + 1 }))).toBe('paused');
});
