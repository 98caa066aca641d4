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
