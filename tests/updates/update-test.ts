import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { declaredElectron, root } from '../../build/project.ts';
import { findRuntime } from '../../build/setup/electron-runtime.mjs';
import { deskOf } from '../harness/desk-of.ts';
import manifest from '../harness/held-app/package.json' with { type: 'json' };
import type { UpdateState } from '../../preload/contract/updates.ts';
import type { LaunchWishes } from '../harness/launched-app.ts';
import { test as base } from '../harness/test.ts';
import { startUpdateServer, type UpdateServer } from './update-server.ts';

export { expect } from '../harness/test.ts';

/** A copy of version 0.1.0 that was started from an AppImage. */
export interface Copy {
  /** The file that stands in for the AppImage. */
  readonly program: string;
  /** Where updates are kept until they are put in place. */
  readonly cache: string;
  readonly wishes: LaunchWishes;
}

export const test = base.extend<{ readonly updates: UpdateServer; readonly copy: Copy }>({
  // oxlint-disable-next-line no-empty-pattern
  updates: async ({}, use) => {
    const server = await startUpdateServer();
    await use(server);
    await server.stop();
  },
  copy: async ({ updates }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'hti-notifier-copy-'));
    const app = join(folder, 'app');
    const program = join(folder, 'HTI-Notifier.AppImage');
    const cache = join(folder, 'cache');
    const held = join(import.meta.dirname, '../harness/held-app/held.js');
    mkdirSync(app);
    writeFileSync(join(app, 'held.js'), `require(${JSON.stringify(held)});\n`);
    writeFileSync(
      join(app, 'package.json'),
      JSON.stringify({ ...manifest, updateKey: updates.publicKey }),
    );
    const note = `provider: generic\nurl: ${updates.url}\nupdaterCacheDirName: hti-notifier-updater\n`;
    writeFileSync(join(app, 'dev-app-update.yml'), note);
    writeFileSync(program, 'the old program');
    const mounted = findRuntime(root, declaredElectron)?.folder ?? '';
    const env = { APPIMAGE: program, APPDIR: mounted, XDG_CACHE_HOME: cache };
    await use({ program, cache, wishes: { folder: app, env } });
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  },
});

export const stateOf = async (page: Page): Promise<UpdateState> =>
  (await deskOf(page)).updates.state;
