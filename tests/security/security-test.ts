import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { type DemoProcess, startDemoProcess } from '../harness/demo-process.ts';
import { launchOn } from '../harness/launched-app.ts';
import { test as base } from '../harness/test.ts';
import { setTrap, type Trap } from './trap.ts';

export { expect } from '@playwright/test';

/** The app as its user has it open: signed in, live, with ideas in the window. */
export interface OpenApp {
  readonly electron: ElectronApplication;
  readonly page: Page;
  readonly demo: DemoProcess;
  readonly output: () => string;
}

/** One app for all tests of a worker: they look at it and leave it as it was. */
export const test = base.extend<object, { readonly open: OpenApp; readonly trap: Trap }>({
  open: [
    async ({ desktop }, use) => {
      const demo = await startDemoProcess({ backlog: 3 });
      const folder = mkdtempSync(join(tmpdir(), 'hti-notifier-open-'));
      const { url: baseUrl, code } = demo;
      const app = await launchOn(desktop.env, folder, join(folder, 'output'), { baseUrl, code });
      const page = await app.window();
      await page.getByRole('status').getByText('Live').waitFor();
      await use({ electron: app.electron, page, demo, output: app.output });
      await app.kill();
      await demo.stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
    },
    { scope: 'worker' },
  ],
  trap: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const trap = await setTrap();
      await use(trap);
      await trap.stop();
    },
    { scope: 'worker' },
  ],
});
