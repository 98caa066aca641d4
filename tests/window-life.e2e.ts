import type * as Electron from 'electron';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './harness/test.ts';

const row = (page: Page, instrument: string) =>
  page.getByRole('button', { name: new RegExp(`^${instrument}.* Entry `) });

const clipboardText = ({ clipboard }: typeof Electron): string | Promise<string> =>
  clipboard.readText();

test('with keys alone an idea is found, opened, starred and copied, and the mark outlives a restart', async ({
  launchApp,
  startDemo,
}) => {
  const demo = await startDemo();
  const first = await launchApp({ baseUrl: demo.url, code: demo.code });
  const page = await first.window();
  await expect(page.getByRole('status')).toContainText('Live');
  await demo.control.emit({
    fields: { INSTRUMENT: 'AMD', PRICE: 289.38, DESCRIPTION: 'The wanted.' },
  });
  await demo.control.emit({ fields: { INSTRUMENT: 'SPY', DESCRIPTION: 'Another one.' } });
  await expect(row(page, 'SPY')).toBeVisible();

  await page.keyboard.press('/');
  // Not by the instrument: the id that the demo gave SPY may name AMD, too.
  await page.keyboard.type('wanted');
  await expect(row(page, 'SPY')).toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  await expect(row(page, 'AMD')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Details of AMD' })).toBeVisible();
  await page.keyboard.press('s');
  await expect(row(page, 'AMD')).toHaveAccessibleName(/starred/);
  await page.keyboard.press('c');
  await expect.poll(() => first.electron.evaluate(clipboardText)).toMatch(/^AMD .*\nEntry 289\.38/);

  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Details of AMD' })).toHaveCount(0);
  await expect(row(page, 'AMD')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(row(page, 'SPY')).toBeVisible();
  await first.quit();

  const second = await launchApp({ baseUrl: demo.url, code: demo.code });
  await expect(row(await second.window(), 'AMD')).toHaveAccessibleName(/starred/);
});

test('a decision keeps the levels as they were seen, whatever the server changes later', async ({
  launchApp,
  startDemo,
}) => {
  const demo = await startDemo();
  const app = await launchApp({ baseUrl: demo.url, code: demo.code });
  const page = await app.window();
  await expect(page.getByRole('status')).toContainText('Live');
  const { ideaId } = await demo.control.emit({ fields: { INSTRUMENT: 'AMD', STOP_LOSS: 111.25 } });
  await row(page, 'AMD').click();
  const detail = page.getByRole('region', { name: 'Details of AMD' });
  await detail.getByRole('button', { name: 'Taken' }).click();
  await expect(detail).toContainText('SL 111.25');

  await demo.control.update({ ideaId, fields: { STOP_LOSS: 110.75 } });
  await expect(detail.getByRole('img', { name: 'Stop loss 110.75' })).toBeVisible();
  await expect(detail).toContainText('SL 111.25');
  await detail.getByText('Earlier versions (1)').click();
  await expect(detail.getByText('first version')).toBeVisible();
});

test('what is filtered is exported to the file that the user chooses, from what main has stored', async ({
  launchApp,
  startDemo,
  userData,
}) => {
  const demo = await startDemo();
  const app = await launchApp({ baseUrl: demo.url, code: demo.code });
  const page = await app.window();
  await expect(page.getByRole('status')).toContainText('Live');
  await demo.control.emit({ fields: { INSTRUMENT: 'AMD', DESCRIPTION: '=1+1' } });
  await demo.control.emit({ fields: { INSTRUMENT: 'SPY', DESCRIPTION: 'Another one.' } });
  await expect(row(page, 'SPY')).toBeVisible();
  const file = join(userData, 'ideas-of-today.csv');
  await app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);

  await page.getByRole('button', { name: 'Filter and sort' }).click();
  await page.getByLabel('Search ideas').fill('=1+1');
  await page.getByRole('button', { name: 'Table (CSV)' }).click();
  await expect(page.getByText('1 idea exported')).toBeVisible();
  const lines = readFileSync(file, 'utf8').split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines[1]).toContain(',AMD,');
  expect(lines[1]).toMatch(/,'=1\+1$/);
});
