import type { Page } from '@playwright/test';
import { everydayIdeas } from './scripted-desk.ts';
import { tellChanged } from './tell-changed.ts';
import { expect, test } from './window-test.ts';

const rowOf = (page: Page, ideaId: string) => page.locator(`[data-idea="${ideaId}"]`);
const heard = (page: Page) =>
  page.evaluate(() =>
    window.scripted.heard.map(({ name, ask }) => `${name} ${JSON.stringify(ask)}`),
  );

test('a slash leads to the search, which filters with each letter, and Escape shows all again', async ({
  openScene,
}) => {
  const page = await openScene('everyday');
  await page.keyboard.press('/');
  await expect(page.getByLabel('Search ideas')).toBeFocused();
  await page.keyboard.type('forex sell');
  await expect(page.locator('[data-idea]')).toHaveCount(1);
  await expect(page.getByText('1 of 8')).toBeVisible();

  await page.keyboard.press('Escape');
  await expect(page.getByLabel('Search ideas')).toHaveValue('');
  await expect(page.getByLabel('Search ideas')).not.toBeFocused();
  await expect(rowOf(page, 'amd')).toBeVisible();
});

test('letters typed into the search or a note are letters', async ({ openScene }) => {
  const page = await openScene('detail');
  await page.getByLabel('Note').fill('');
  await page.getByLabel('Note').pressSequentially('scmr?');
  await expect(page.getByLabel('Note')).toHaveValue('scmr?');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await heard(page)).not.toContainEqual(expect.stringContaining('"star"'));

  await page.getByLabel('Search ideas').focus();
  expect(await heard(page)).toContain(
    'idea:mark {"ideaId":"amd","mark":{"kind":"note","text":"scmr?"}}',
  );
});

test('keys act on the idea at the cursor', async ({ openScene }) => {
  const page = await openScene('everyday');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(rowOf(page, 'eurusd')).toBeFocused();
  await page.keyboard.press('s');
  await page.keyboard.press('r');
  expect(await heard(page)).toEqual(
    expect.arrayContaining([
      'idea:mark {"ideaId":"eurusd","mark":{"kind":"star","starred":true}}',
      'idea:mark-read "eurusd"',
    ]),
  );

  await page.keyboard.press('m');
  await page.getByRole('button', { name: 'Everything on EURUSD' }).click();
  await expect(page.getByText('EURUSD is muted')).toBeVisible();
  expect(await heard(page)).toContain('rules:mute {"kind":"instrument","value":"EURUSD"}');
  await expect(rowOf(page, 'eurusd')).toBeFocused();
});

test('an unread idea stays in the unread ones while it is read and until the keys move on', async ({
  openScene,
}) => {
  const page = await openScene('everyday');
  const read = async (ideaId: string): Promise<void> => {
    const ideas = everydayIdeas.filter(({ id }) => id === ideaId);
    await tellChanged(
      page,
      ideas.map((idea) => ({ ...idea, unread: false })),
    );
  };
  await page.getByRole('button', { name: 'Filter and sort' }).click();
  await page.getByRole('button', { name: 'Unread', exact: true }).click();
  await expect(page.locator('[data-idea]')).toHaveCount(2);
  await rowOf(page, 'amd').click();
  await read('amd');
  await expect(page.getByRole('region', { name: 'Details of AMD' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(rowOf(page, 'amd')).toBeFocused();
  await page.keyboard.press('j');
  await expect(rowOf(page, 'eurusd')).toBeFocused();
  await expect(page.locator('[data-idea]')).toHaveCount(1);
});

test('Escape closes what is in front first: keys, details, filter', async ({ openScene }) => {
  const page = await openScene('found');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const details = page.getByRole('region', { name: 'Details of' });
  await expect(details).toBeVisible();
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keyboard' });
  await expect(keys).toBeVisible();

  await page.keyboard.press('Escape');
  await expect(keys).toHaveCount(0);
  await expect(details).toBeVisible();
  // The page listens to keys again with the frame after the one in which the sheet went.
  await page.evaluate(
    () =>
      new Promise((drawn) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawn)));
      }),
  );
  await page.keyboard.press('Escape');
  await expect(details).toHaveCount(0);
  await expect(page.getByText('Show all')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Show all')).toHaveCount(0);
});

test('ten thousand ideas are filtered while one types, and an order is one choice', async ({
  openScene,
}) => {
  const page = await openScene('ten-thousand');
  await page.keyboard.press('/');
  await page.keyboard.type('nvda');
  await expect(page.getByText('2,500 of 10,000')).toBeVisible();
  await page.getByRole('button', { name: 'Filter and sort' }).click();
  await page.getByRole('button', { name: 'Sell', exact: true }).click();
  await page.getByLabel('Sort by').selectOption('Time left');
  await expect(page.locator('[data-idea]').first()).toContainText('NVDA');
  await expect(page.getByRole('heading', { name: 'Today' })).toHaveCount(0);
});

test('in quiet hours the window says so, and promises no pop-up', async ({ openScene }) => {
  const page = await openScene('quiet');
  await expect(page.getByRole('banner')).toContainText('Quiet hours');
  await expect(page.getByText('none pops up in quiet hours')).toBeVisible();
});

test('a change tells what was before what is to who only hears it', async ({ openScene }) => {
  const page = await openScene('everyday');
  const row = page.getByRole('button', { name: 'EURUSD' });
  await expect(row).toHaveAccessibleName(/SL 1\.08650 → 1\.08710/);
});

test('while the feed is down every idea that looks open says since when nothing confirms it', async ({
  openScene,
}) => {
  const page = await openScene('reconnecting');
  await expect(rowOf(page, 'amd')).toContainText(/Not confirmed since 3:22\sPM/);
  await expect(rowOf(page, 'usdjpy')).not.toContainText('Not confirmed');
});
