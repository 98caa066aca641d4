import { join } from 'node:path';
import { type Page, expect, test as base } from '@playwright/test';
import { isRoot } from '../../build/app-arguments.ts';
import { chromiumPath } from './chromium-path.ts';
import { type Look, type PageFiles, bundleWindow, openWindow } from './open-window.ts';
import { scenes } from './scenes.ts';

interface OfOneWorker {
  readonly files: PageFiles;
}

interface OfOneTest {
  /** Opens the window's page on a scripted main, in the state of that name. */
  readonly openScene: (name: string, look?: Partial<Look>) => Promise<Page>;
}

export { expect } from '@playwright/test';

const usualLook: Look = { theme: 'light', width: 400, height: 640 };

/** The window's page alone, in the system's Chromium: every state can be had at once, and none needs a server. */
export const test = base.extend<OfOneTest, OfOneWorker>({
  launchOptions: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const env = { ...process.env, FONTCONFIG_FILE: join(import.meta.dirname, 'fonts.conf') };
      await use({ executablePath: chromiumPath(), chromiumSandbox: !isRoot, env });
    },
    { scope: 'worker' },
  ],
  files: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      await use(await bundleWindow());
    },
    { scope: 'worker' },
  ],
  openScene: async ({ browser, files }, use) => {
    const pages: Page[] = [];
    await use(async (name, look = {}) => {
      const scene = scenes[name];
      if (scene === undefined) throw new Error(`there is no scene ${name}`);
      const page = await openWindow(browser, files, scene.script, { ...usualLook, ...look });
      pages.push(page);
      await scene.steps?.(page);
      return page;
    });
    for (const page of pages) {
      expect(await page.evaluate(faultsReported)).toEqual([]);
      await page.close();
    }
  },
});

/** Runs in the page: what it told main of as its own fault. */
function faultsReported(): readonly unknown[] {
  return window.scripted.heard.flatMap(({ name, ask }) => (name === 'fault:report' ? [ask] : []));
}
