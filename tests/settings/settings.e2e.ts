import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type * as Electron from 'electron';
import { expect, test } from '../harness/test.ts';

test('a rule that is made in the settings tells beforehand what it would have done, and silences from then on', async ({
  launchApp,
  notifications,
  startDemo,
}) => {
  const demo = await startDemo();
  const page = await (await launchApp({ baseUrl: demo.url, code: demo.code })).window();
  await expect(page.getByRole('status')).toContainText('Live');
  await demo.control.emit({ fields: { INSTRUMENT: 'AMD', CONFIDENCE: '85%' } });
  await demo.control.emit({ fields: { INSTRUMENT: 'SPY', CONFIDENCE: '70%' } });
  await expect.poll(() => notifications.shown().length).toBe(2);

  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Add a rule' }).click();
  const form = page.getByRole('dialog', { name: 'New rule' });
  await form.getByLabel('Instrument').fill('AMD');
  await expect(form.getByText('silenced 1 of your last 2, 1 of them 80 % or more.')).toBeVisible();
  await form.getByLabel('Name').fill('No AMD for me');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('List only, no pop-up: AMD')).toBeVisible();

  await demo.control.emit({ fields: { INSTRUMENT: 'AMD', DESCRIPTION: 'The silenced one.' } });
  await demo.control.emit({ fields: { INSTRUMENT: 'QQQ' } });
  await expect.poll(() => notifications.shown().length).toBe(3);
  expect(notifications.shown()[2]?.summary).toContain('QQQ');

  await page.keyboard.press('Escape');
  // What comes last is listed with or after all else.
  await expect(page.getByRole('button', { name: /QQQ.* Entry / })).toBeVisible();
  const newest = page.getByRole('button', { name: /AMD.* Entry / }).first();
  await newest.click();
  await expect(page.getByText('The silenced one.')).toBeVisible();
  await expect(page.getByText('not shown: silenced by the rule “No AMD for me”')).toBeVisible();
});

test('a test alert is shown, and the settings say so', async ({
  launchApp,
  notifications,
  startDemo,
}) => {
  const demo = await startDemo();
  const page = await (await launchApp({ baseUrl: demo.url, code: demo.code })).window();
  await expect(page.getByRole('status')).toContainText('Live');
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Send a test alert' }).click();
  await expect(page.getByText('The system has shown the test alert.')).toBeVisible();
  await expect.poll(() => notifications.shown()).toHaveLength(1);
});

test('a theme holds at once, and again after a restart', async ({ launchApp, startDemo }) => {
  const demo = await startDemo();
  const account = { baseUrl: demo.url, code: demo.code };
  const first = await launchApp(account);
  const page = await first.window();
  const isDark = async (of: Page): Promise<boolean> => {
    // Playwright draws every page light unless it is told not to.
    await of.emulateMedia({ colorScheme: null });
    return of.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  };
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByLabel('Theme').selectOption('Light');
  await expect.poll(() => isDark(page)).toBe(false);
  await page.getByLabel('Theme').selectOption('Dark');
  await expect.poll(() => isDark(page)).toBe(true);
  await first.quit();

  const again = await (await launchApp(account)).window();
  await expect.poll(() => isDark(again)).toBe(true);
});

test('settings are exported without the account, and imported as a whole once the user agrees', async ({
  launchApp,
  startDemo,
  userData,
}) => {
  const demo = await startDemo();
  const app = await launchApp({ baseUrl: demo.url, code: demo.code });
  const page = await app.window();
  await expect(page.getByRole('status')).toContainText('Live');
  const file = join(userData, 'exported.json');
  await app.electron.evaluate(({ dialog }: typeof Electron, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
    dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false });
  }, file);

  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByLabel('Theme').selectOption('Dark');
  await page.getByRole('button', { name: 'Export…' }).click();
  await expect(page.getByText('The settings are exported.')).toBeVisible();
  const exported = readFileSync(file, 'utf8');
  expect(exported).toContain('"theme": "dark"');
  for (const secret of [demo.code, demo.url]) expect(exported).not.toContain(secret);

  writeFileSync(file, exported.replace('"dark"', '"loud"'));
  await page.getByRole('button', { name: 'Import…' }).click();
  await expect(page.getByText('Nothing was changed.')).toBeVisible();
  writeFileSync(file, exported.replace('"dark"', '"light"'));
  await page.getByRole('button', { name: 'Import…' }).click();
  await expect(page.getByText('The settings are imported')).toBeVisible();
  await expect(page.getByLabel('Theme')).toHaveValue('light');
});
