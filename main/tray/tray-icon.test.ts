import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { trayIconFile } from './tray-icon.ts';

const assets = join(import.meta.dirname, '../../assets');

test.each(['linux', 'win32', 'darwin'] as const)('every icon exists for %s', (platform) => {
  for (const icon of ['live', 'reconnecting', 'off', 'paused'] as const) {
    const file = join(assets, trayIconFile(icon, platform));
    expect(existsSync(file), file).toBe(true);
    expect(existsSync(file.replace('.png', '@2x.png')), `${file} at 2x`).toBe(true);
  }
});
