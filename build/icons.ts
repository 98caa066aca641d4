/**
 * Exports the drawings in assets/ to the sizes and formats that each system wants, once after a
 * change of them: `node build/icons.ts`. Needs `rsvg-convert` (Debian: librsvg2-bin, Homebrew: librsvg).
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportedFrom, hashSources } from './icons/drawings.ts';
import { icnsOf } from './icons/icns.ts';
import { icoOf } from './icons/ico.ts';
import { root } from './project.ts';

const assets = join(root, 'assets');
const packaging = join(root, 'packaging');
const trayFolder = join(assets, 'tray');

/** On Windows and Linux the panel may be light or dark: each colour stands out on both. */
const stateColours = {
  live: '#15917c',
  reconnecting: '#c27803',
  off: '#7b838c',
  paused: '#5b7fd4',
} as const;
const dotColour = '#e5484d';
/** macOS draws template images in its own colour. */
const templateColour = '#000';

/** 100 to 300 % of 16 points, in one file. */
const windowsSizes = [16, 20, 24, 32, 48];
/** Electron picks the file by the scale in its name. */
const scales = [
  { name: '', times: 1 },
  { name: '@2x', times: 2 },
];
const macPoints = 18;
/** Electron hands the largest to the panel, which scales it to its own 22, 24 or 48 pixels. */
const linuxPoints = 24;
/** Panels and window switchers show no larger one, and the window waits until it is decoded. */
const windowIconSize = 128;

interface Colours {
  readonly state: string;
  readonly dot: string;
}

function render(svg: string, size: number): Buffer {
  return execFileSync('rsvg-convert', ['--width', String(size), '--height', String(size)], {
    input: svg,
  });
}

const insideOf = (svg: string): string =>
  svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>'));
const drawing = (name: string): string =>
  insideOf(readFileSync(join(trayFolder, `${name}.svg`), 'utf8'));

function trayDrawing(state: string, isUnread: boolean, colours: Colours): string {
  const dot = `<g color="${colours.dot}">${drawing('unread-dot')}</g>`;
  const tile = `<g color="${colours.state}"${isUnread ? ' mask="url(#clear-of-dot)"' : ''}>${drawing(state)}</g>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">${tile}${isUnread ? dot : ''}</svg>`;
}

for (const folder of ['linux', 'windows', 'mac']) {
  rmSync(join(trayFolder, folder), { recursive: true, force: true });
  mkdirSync(join(trayFolder, folder));
}
for (const [state, colour] of Object.entries(stateColours)) {
  for (const isUnread of [false, true]) {
    const name = isUnread ? `${state}-unread` : state;
    const write = (file: string, content: Buffer): void =>
      writeFileSync(join(trayFolder, file), content);

    const coloured = trayDrawing(state, isUnread, { state: colour, dot: dotColour });
    const template = trayDrawing(state, isUnread, { state: templateColour, dot: templateColour });
    for (const scale of scales) {
      write(`linux/${name}${scale.name}.png`, render(coloured, linuxPoints * scale.times));
      write(`mac/${name}Template${scale.name}.png`, render(template, macPoints * scale.times));
    }
    const pictures = windowsSizes.map((size) => ({ size, png: render(coloured, size) }));
    write(`windows/${name}.ico`, icoOf(pictures));
  }
}

const icon = readFileSync(join(assets, 'icon.svg'), 'utf8');
writeFileSync(join(assets, 'icon.png'), render(icon, 512));
writeFileSync(join(assets, 'window-icon.png'), render(icon, windowIconSize));
const installerSizes = [16, 20, 24, 32, 40, 48, 64, 256];
writeFileSync(
  join(packaging, 'icon.ico'),
  icoOf(installerSizes.map((size) => ({ size, png: render(icon, size) }))),
);
writeFileSync(
  join(packaging, 'icon.icns'),
  icnsOf((size) => render(icon, size)),
);
for (const size of [16, 24, 32, 48, 64, 128, 256, 512]) {
  writeFileSync(join(packaging, 'icons', `${size}x${size}.png`), render(icon, size));
}
writeFileSync(exportedFrom, hashSources());
