import { findAxeViolations } from './find-axe-violations.ts';
import { scenes } from './scenes.ts';
import { expect, test } from './window-test.ts';

/** Looks in which colours differ: what axe-core says of the rest of the page holds in all of them. */
const colourLooks = [
  { colorScheme: 'dark' },
  { contrast: 'more' },
  { contrast: 'more', colorScheme: 'dark' },
  { forcedColors: 'active' },
] as const;
const usual = { colorScheme: 'light', contrast: 'no-preference', forcedColors: 'none' } as const;

/** CSS pixels: the narrowest window, and a usual one at a zoom of 200 %. */
const widths = [340, 200];

/**
 * Every state in every look. Fonts differ between machines, so pictures are for people to look at
 * (`window-pictures.ts`); what is asserted here holds with any font.
 */
for (const name of Object.keys(scenes)) {
  test(`${name}: axe-core finds nothing wrong in any look, and nothing is cut off`, async ({
    openScene,
  }) => {
    const page = await openScene(name);
    expect(await findAxeViolations(page)).toEqual([]);
    for (const look of colourLooks) {
      await page.emulateMedia({ ...usual, ...look });
      expect(await findAxeViolations(page, ['color-contrast']), JSON.stringify(look)).toEqual([]);
    }
    for (const width of widths) {
      await page.setViewportSize({ width, height: 320 });
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
        .toBeLessThanOrEqual(width);
    }
  });
}
