import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readBundleSizes } from '../../guards/bundle-sizes.ts';
import { makeTestBuild } from '../../package/test-build.ts';
import type { BenchRow, Goal } from '../bench-row.ts';

const kB = 1_000;
const MB = 1_000_000;

type What =
  | 'main and preload bundles, gzip'
  | 'scripts that the list needs, with one language, gzip'
  | 'all scripts of the page, with one language, gzip'
  | 'app.asar'
  | 'installed size';

/** The one goal of the page, which can be read of either: what opens the window, or all that it may ever load. */
const pageAtMost: Goal = { kind: 'at most', unit: 'kB', most: 40 };

/** What is shipped. A package is made for it, with the runtime that is at hand. */
export const sizes: BenchRow<What> = {
  name: 'sizes',
  goals: {
    'main and preload bundles, gzip': { kind: 'at most', unit: 'kB', most: 250 },
    'scripts that the list needs, with one language, gzip': pageAtMost,
    'all scripts of the page, with one language, gzip': pageAtMost,
    'app.asar': { kind: 'at most', unit: 'MB', most: 1.5 },
    'installed size': { kind: 'more', unit: 'MB', most: 2, yardstick: 'bare runtime' },
  },
  measure: async ({ runtimeFolder }) => {
    const { unpacked } = makeTestBuild();
    const { main, preload, list, page } = readBundleSizes();
    return {
      figures: {
        'main and preload bundles, gzip': { ours: (main + preload) / kB },
        'scripts that the list needs, with one language, gzip': { ours: list / kB },
        'all scripts of the page, with one language, gzip': { ours: page / kB },
        'app.asar': { ours: statSync(join(unpacked, 'resources', 'app.asar')).size / MB },
        'installed size': { ours: sizeOf(unpacked) / MB, yardstick: sizeOf(runtimeFolder) / MB },
      },
    };
  },
};

/** Of all files below a folder, bytes. */
function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}
