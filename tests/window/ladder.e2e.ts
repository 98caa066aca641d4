import type { Locator } from '@playwright/test';
import { scriptedIdea } from './scripted-desk.ts';
import { tellChanged } from './tell-changed.ts';
import { expect, test } from './window-test.ts';

/** Entry, take profit and stop loss: as usual, of a small coin, and longer than any market quotes. */
const trades = {
  usual: ['289.38285', '291.21715', '285.71425'],
  thousands: ['64250.50', '65980.00', '63400.00'],
  small: ['0.000012345678', '0.000012845678', '0.000012145678'],
  absurd: ['12345678901234567890.12', '1e-7', '123456789.12'],
} as const;

/** CSS pixels; the last is a usual window at a zoom of 200 %. */
const widths = [400, 340, 320, 200];

for (const language of ['en', 'es'] as const) {
  test(`no text of the price ladder runs into another at any width (${language})`, async ({
    openScene,
  }) => {
    const page = await openScene('everyday', { language });
    for (const [id, prices] of Object.entries(trades)) {
      await tellChanged(page, [scriptedIdea({ id, prices })]);
      await page.evaluate((ideaId) => window.scripted.push('idea:open', ideaId), id);
      const row = page.locator(`[data-idea="${id}"]`);
      await expect(row).toHaveAttribute('aria-expanded', 'true');
      const ladder = page.locator('svg.ladder');
      for (const width of widths) {
        await page.setViewportSize({ width, height: 640 });
        await expect.poll(() => overlaps(ladder), `${id} at ${width}`).toEqual([]);
      }
    }
  });
}

/** Texts that stand over one another; a letter's box reaches beyond what is drawn of it. */
function overlaps(ladder: Locator): Promise<readonly string[]> {
  return ladder.evaluate((svg) => {
    const bleedPx = 4;
    const texts = [...svg.querySelectorAll('text')]
      .map((text) => ({ said: text.textContent, box: text.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0);
    return texts.flatMap((one, at) =>
      texts
        .slice(at + 1)
        .filter(
          ({ box }) =>
            one.box.left < box.right &&
            box.left < one.box.right &&
            one.box.top + bleedPx < box.bottom &&
            box.top + bleedPx < one.box.bottom,
        )
        .map(({ said }) => `${one.said} | ${said}`),
    );
  });
}
