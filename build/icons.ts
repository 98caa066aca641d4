/**
 * Exports the drawings in assets/ to the sizes that each system wants, once after a change of them:
 * `node build/icons.ts`. Needs `rsvg-convert` (Debian: librsvg2-bin, Homebrew: librsvg).
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const assets = join(dirname(fileURLToPath(import.meta.url)), '..', 'assets');

/** On Windows and Linux the panel may be light or dark: each colour stands out on both. */
const stateColours = {
  live: '#15917c',
  reconnecting: '#c27803',
  off: '#7b838c',
  paused: '#5b7fd4',
} as const;

/** Electron picks the file by the scale in its name. macOS draws template images in its own colour. */
const trayForms = [
  { folder: 'linux', suffix: '', size: 22, scales: [1, 2] },
  { folder: 'windows', suffix: '', size: 16, scales: [1, 1.5, 2, 3] },
  { folder: 'mac', suffix: 'Template', size: 18, scales: [1, 2] },
] as const;

function render(svg: string, size: number, colour = '#000'): Buffer {
  const style = `<svg style="color:${colour}"`;
  return execFileSync('rsvg-convert', ['--width', String(size), '--height', String(size)], {
    input: svg.replace('<svg', style),
  });
}

for (const { folder, suffix, size, scales } of trayForms) {
  mkdirSync(join(assets, 'tray', folder), { recursive: true });
  for (const [state, colour] of Object.entries(stateColours)) {
    const svg = readFileSync(join(assets, 'tray', `${state}.svg`), 'utf8');
    for (const scale of scales) {
      const name = `${state}${suffix}${scale === 1 ? '' : `@${scale}x`}.png`;
      const png = render(svg, size * scale, suffix === 'Template' ? '#000' : colour);
      writeFileSync(join(assets, 'tray', folder, name), png);
    }
  }
}

const icon = readFileSync(join(assets, 'icon.svg'), 'utf8');
writeFileSync(join(assets, 'icon.png'), render(icon, 512));
