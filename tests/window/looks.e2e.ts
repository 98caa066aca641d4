import type { Page } from '@playwright/test';
import type { Look } from './open-window.ts';
import { expect, test } from './window-test.ts';

/** What is looked at, without a word of any language on the way to it. */
interface Sight {
  readonly scene: string;
  readonly show?: (page: Page) => Promise<void>;
}

const sights = {
  list: { scene: 'everyday' },
  interrupted: { scene: 'interrupted' },
  idea: {
    scene: 'everyday',
    show: async (page) => {
      await page.evaluate(() => window.scripted.push('idea:open', 'eurusd'));
      await expect(page.locator('svg.ladder')).toBeInViewport({ ratio: 1 });
    },
  },
  settings: {
    scene: 'set-up',
    show: async (page) => {
      await page.evaluate(() => window.scripted.push('page:open', 'settings'));
      await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
    },
  },
  empty: { scene: 'empty' },
  'first-run': { scene: 'first-run' },
} as const satisfies Record<string, Sight>;

const looks = {
  light: {},
  dark: { theme: 'dark' },
  contrast: { contrast: 'more' },
  narrow: { width: 320 },
  zoomed: { width: 200, height: 320, scale: 2 },
  spanish: { language: 'es' },
} as const satisfies Record<string, Partial<Look>>;

const pictures: Readonly<Record<keyof typeof sights, readonly (keyof typeof looks)[]>> = {
  list: ['light', 'dark', 'contrast', 'narrow', 'zoomed', 'spanish'],
  interrupted: ['light', 'dark'],
  idea: ['light', 'dark', 'contrast', 'spanish'],
  settings: ['light', 'dark', 'spanish'],
  empty: ['light'],
  'first-run': ['light', 'dark', 'zoomed'],
};

/**
 * As people have looked at it and found it good. `playwright test looks --update-snapshots` takes the
 * pictures anew; each that changed is to be looked at before it is committed.
 */
for (const [name, { scene, ...sight }] of Object.entries<Sight>(sights)) {
  test(`${name}: looks as it was found good`, async ({ openScene }) => {
    for (const [look, of] of Object.entries<Partial<Look>>(looks)) {
      if (!isTaken(name, look)) continue;
      const page = await openScene(scene, of);
      await sight.show?.(page);
      await expect.soft(page).toHaveScreenshot(`${name}-${look}.png`, { scale: 'device' });
    }
  });
}

function isTaken(name: string, look: string): boolean {
  const taken = Object.entries<readonly string[]>(pictures).find(([of]) => of === name)?.[1];
  return taken?.includes(look) === true;
}
