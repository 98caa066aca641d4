import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Arch, build, Platform } from 'electron-builder';
import { root } from '../../build/project.ts';

/** The desktop entries of deb, rpm and AppImage as electron-builder writes them, without the tools that pack the rest. */
export async function computeDesktopEntries(): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'hti-notifier-entries-'));
  const prepackaged = join(folder, 'app');
  mkdirSync(join(prepackaged, 'resources'), { recursive: true });
  const entries: string[] = [];
  try {
    await build({
      projectDir: root,
      targets: Platform.LINUX.createTarget(['deb', 'rpm', 'AppImage'], Arch.x64),
      prepackaged,
      publish: 'never',
      config: { directories: { output: join(folder, 'out') } },
      // True: that was all that was wanted.
      effectiveOptionComputed: (computed: unknown) => {
        entries.push(entryIn(computed));
        return Promise.resolve(true);
      },
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
  return entries;
}

/** Of an AppImage it is told itself; of deb and rpm the file that holds it, beside what fpm is told. */
function entryIn(computed: unknown): string {
  if (Array.isArray(computed)) return readFileSync(String(computed[1]), 'utf8');
  if (typeof computed !== 'object' || computed === null) throw new Error('not an entry');
  return String(Reflect.get(computed, 'desktop'));
}
