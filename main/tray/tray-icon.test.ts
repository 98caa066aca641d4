import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type TrayIcon, trayIconFile } from './tray-icon.ts';

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
