import type { Page } from '@playwright/test';
import { findAxeViolations } from './find-axe-violations.ts';
import { scenes } from './scenes.ts';
import { turnSpanish } from './turn-spanish.ts';
import { expect, test } from './window-test.ts';

/** Looks in which colours differ: what axe-core says of the rest of the page holds in all of them. */
const colourLooks = [
  { colorScheme: 'dark' },
  { contrast: 'more' },
  { contrast: 'more', colorScheme: 'dark' },
  { forcedColors: 'active' },
] as const;
const usual = { colorScheme: 'light', contrast: 'no-preference', forcedColors: 'none' } as const;

/** CSS pixels: the narrowest window, a small screen, and a usual window at a zoom of 200 %. */
const widths = [340, 320, 200];

/**
 * Every state in every look. Fonts differ between machines, so pictures are for people to look at
 * (`window-pictures.ts`); what is asserted here holds with any font.
 */
for (const name of Object.keys(scenes)) {
  test(`${name}: axe-core finds nothing wrong in any look or in Spanish, and nothing is cut off`, async ({
    openScene,
  }) => {
    const page = await openScene(name);
    expect(await findAxeViolations(page)).toEqual([]);
    for (const look of colourLooks) {
      await page.emulateMedia({ ...usual, ...look });
      expect(await findAxeViolations(page, ['color-contrast']), JSON.stringify(look)).toEqual([]);
    }
    await fits(page);
    // While it opens, main has not told the language yet.
    if (scenes[name]?.script.desk === null) return;
    await page.setViewportSize({ width: 400, height: 640 });
    await turnSpanish(page, name);
    expect(await findAxeViolations(page)).toEqual([]);
    await fits(page);
  });
}

/** Nothing is wider than the window, at each of the widths. */
async function fits(page: Page): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 320 });
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(width);
  }
}
