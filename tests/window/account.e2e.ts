import type { Page } from '@playwright/test';
import { expect, test } from './window-test.ts';

async function connect(page: Page): Promise<unknown> {
  await page.getByLabel('Server address').fill('hti.example:3500');
  await page.getByLabel('API code').fill('a-code');
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  return page.evaluate(
    () => window.scripted.heard.find(({ name }) => name === 'account:connect')?.ask,
  );
}

test('a code is stored readable only with consent that was given', async ({ openScene }) => {
  const unasked = await openScene('first-run');
  expect(await connect(unasked)).toMatchObject({ storeReadable: false });

  const consented = await openScene('first-run');
  await consented.getByLabel('stored readable on this computer').check();
  expect(await connect(consented)).toMatchObject({ storeReadable: true });
});

test('a pasted stream address gives its code to the field that hides it', async ({ openScene }) => {
  const page = await openScene('first-run');
  const server = page.getByLabel('Server address');
  await server.fill('http://hti.example:3500/client-api/hti/stream?api_code=a-code&poll_seconds=2');
  await expect(server).toHaveValue('http://hti.example:3500/client-api/hti/stream');
  await expect(page.getByLabel('API code')).toHaveValue('a-code');
  expect(await page.content()).not.toContain('a-code');
});

test('before a code travels in clear the window asks, and https is one press away', async ({
  openScene,
}) => {
  const asksOf = (page: Page): Promise<readonly unknown[]> =>
    page.evaluate(() =>
      window.scripted.heard.filter(({ name }) => name === 'account:connect').map(({ ask }) => ask),
    );
  const page = await openScene('account-in-clear');
  await expect(page.getByText('Not encrypted: your code travels in clear')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Use https instead' })).toBeFocused();
  await page.keyboard.press('Enter');
  expect((await asksOf(page)).at(-1)).toMatchObject({ baseUrl: 'https://hti.example:3500' });

  await page.getByRole('button', { name: 'Connect unencrypted' }).click();
  expect((await asksOf(page)).at(-1)).toMatchObject({
    baseUrl: 'http://hti.example:3500',
    mayBeClear: true,
  });
});

test('the code is forgotten only after a question, and the ideas go with it only if ticked', async ({
  openScene,
}) => {
  const forgets = (page: Page): Promise<readonly unknown[]> =>
    page.evaluate(() =>
      window.scripted.heard.filter(({ name }) => name === 'account:forget').map(({ ask }) => ask),
    );
  const page = await openScene('account-forget');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await forgets(page)).toEqual([]);

  await page.getByRole('button', { name: 'Forget the code…' }).click();
  await page.getByRole('button', { name: 'Forget', exact: true }).click();
  await page.getByRole('button', { name: 'Forget the code…' }).click();
  await page.getByLabel('Erase the stored ideas too').check();
  await page.getByRole('button', { name: 'Forget', exact: true }).click();
  expect(await forgets(page)).toEqual([{ eraseIdeas: false }, { eraseIdeas: true }]);
});

test('what the new account delivers is told above the list until it is read', async ({
  openScene,
}) => {
  const page = await openScene('account-connected');
  const card = page.getByRole('region', { name: 'Connected: Desk 4' });
  await expect(card).toContainText('60 requests a minute');
  await expect(card).toContainText('Asset classes: US EQUITIES, FOREX');
  await card.getByRole('button', { name: 'Close' }).click();
  await expect(card).toHaveCount(0);
});
