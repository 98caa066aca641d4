import type { Page } from '@playwright/test';
import type { IdeaView } from '../../preload/contract/idea-view.ts';
import { scriptedIdea, scriptedNowMs } from './scripted-desk.ts';
import { tellChanged } from './tell-changed.ts';
import { expect, test } from './window-test.ts';

const list = (page: Page) => page.getByRole('main', { name: 'Trade ideas' });
const rowOf = (page: Page, ideaId: string) => page.locator(`[data-idea="${ideaId}"]`);

async function arrive(page: Page, ...ids: string[]): Promise<void> {
  const receivedAtMs = scriptedNowMs + 60_000;
  const ideas: readonly IdeaView[] = ids.map((id) =>
    scriptedIdea({ id, ageMs: 0, receivedAtMs, unread: true }),
  );
  await tellChanged(page, ideas);
}

/** Where the row stands on the screen, CSS pixels. */
async function screenTop(page: Page, ideaId: string): Promise<number> {
  return Math.round((await rowOf(page, ideaId).boundingBox())?.y ?? Number.NaN);
}

test('of ten thousand ideas only those in view are drawn, and the last one can be reached', async ({
  openScene,
}) => {
  const page = await openScene('ten-thousand');
  await expect(rowOf(page, 'idea-0')).toBeVisible();
  expect(await page.locator('[data-idea]').count()).toBeLessThan(30);

  await page.keyboard.press('End');
  await expect(rowOf(page, 'idea-9999')).toBeFocused();
  await expect(rowOf(page, 'idea-9999')).toBeInViewport();
  expect(await page.locator('[data-idea]').count()).toBeLessThan(30);
});

test('an expired idea is dimmed also in the colours that the system forces', async ({
  openScene,
}) => {
  const page = await openScene('everyday', { forcedColors: true });
  const colourOf = (ideaId: string): Promise<string> =>
    rowOf(page, ideaId)
      .locator('.row__instrument')
      .evaluate((name) => getComputedStyle(name).color);
  const [open, expired] = await Promise.all([colourOf('amd'), colourOf('usdjpy')]);
  expect(expired).not.toBe(open);
});

test('at the top, new ideas come in under the eyes', async ({ openScene }) => {
  const page = await openScene('thousand');
  await arrive(page, 'fresh');
  await expect(rowOf(page, 'fresh')).toBeInViewport();
  await expect(page.getByRole('button', { name: 'new idea' })).toHaveCount(0);
});

test('what the reader looks at stays where it is while ideas arrive above, and they are told', async ({
  openScene,
}) => {
  const page = await openScene('thousand');
  await list(page).evaluate((main) => main.scrollTo(0, 2_000));
  await expect(rowOf(page, 'idea-26')).toBeInViewport({ ratio: 1 });
  const before = await screenTop(page, 'idea-26');

  await arrive(page, 'fresh-1', 'fresh-2', 'fresh-3');
  const told = page.getByRole('button', { name: 'Show the 3 new ideas above' });
  await expect(told).toBeVisible();
  expect(await screenTop(page, 'idea-26')).toBe(before);

  await told.click();
  await expect(rowOf(page, 'fresh-3')).toBeInViewport();
  await expect(told).toHaveCount(0);
});

test('a row at the top that the pointer aims at does not slip away below it', async ({
  openScene,
}) => {
  const page = await openScene('thousand');
  await rowOf(page, 'idea-1').hover();
  const before = await screenTop(page, 'idea-1');
  await arrive(page, 'fresh');
  await expect(page.getByRole('button', { name: 'Show the new idea above' })).toBeVisible();
  expect(await screenTop(page, 'idea-1')).toBe(before);
});

test('an idea that is read at the top of the list is not pushed away by a new one', async ({
  openScene,
}) => {
  const page = await openScene('detail');
  const before = await screenTop(page, 'amd');
  await arrive(page, 'fresh');
  await expect(page.getByRole('button', { name: 'Show the new idea above' })).toBeVisible();
  expect(await screenTop(page, 'amd')).toBe(before);
});

test('the focus stays on its row when that is scrolled far out of view', async ({ openScene }) => {
  const page = await openScene('ten-thousand');
  await page.keyboard.press('j');
  await expect(rowOf(page, 'idea-0')).toBeFocused();
  await list(page).hover();
  await page.mouse.wheel(0, 20_000);
  await expect(rowOf(page, 'idea-0')).not.toBeInViewport();
  await expect(rowOf(page, 'idea-0')).toBeFocused();

  await page.keyboard.press('j');
  await expect(rowOf(page, 'idea-1')).toBeFocused();
  await expect(rowOf(page, 'idea-1')).toBeInViewport();
});

test('assistive technology counts all rows, not only those drawn', async ({ openScene }) => {
  const page = await openScene('ten-thousand');
  const first = page.getByRole('listitem').first();
  await expect(first).toHaveAttribute('aria-posinset', '1');
  expect(Number(await first.getAttribute('aria-setsize'))).toBeGreaterThanOrEqual(10_000);
});

test('back from the settings the list stands where it was left, keys go on from there, and it tells what came', async ({
  openScene,
}) => {
  const page = await openScene('thousand');
  await page.keyboard.press('j');
  await list(page).evaluate((main) => main.scrollTo(0, 2_000));
  await expect(rowOf(page, 'idea-26')).toBeInViewport({ ratio: 1 });
  const before = await screenTop(page, 'idea-26');
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(rowOf(page, 'idea-26')).toHaveCount(0);
  await arrive(page, 'fresh-1', 'fresh-2');

  await page.getByRole('button', { name: 'Back to the ideas' }).click();
  await expect(page.getByRole('button', { name: 'Show the 2 new ideas above' })).toBeVisible();
  expect(await screenTop(page, 'idea-26')).toBe(before);
  await expect(rowOf(page, 'idea-0')).toBeFocused();
  await page.keyboard.press('j');
  await expect(rowOf(page, 'idea-1')).toBeFocused();
});

test('the details that were left open are still open, and nothing scrolls to them', async ({
  openScene,
}) => {
  const page = await openScene('detail-far-down');
  await list(page).evaluate((main) => main.scrollBy(0, -5_000));
  await expect(rowOf(page, 'idea-700')).not.toBeInViewport();
  const before = await screenTop(page, 'idea-630');
  await page.getByRole('button', { name: 'Account' }).click();
  await expect(page.getByRole('button', { name: 'Back to the ideas' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(rowOf(page, 'idea-700')).toHaveAttribute('aria-expanded', 'true');
  await expect(rowOf(page, 'idea-700')).not.toBeInViewport();
  expect(await screenTop(page, 'idea-630')).toBe(before);
});
