import type * as Electron from 'electron';
import { expect, test } from '../harness/test.ts';

const systemLanguages = ({ app }: typeof Electron): readonly string[] =>
  app.getPreferredSystemLanguages();

test('a Spanish system is spoken to in Spanish, and another language in the settings changes window, tray and pop-ups at once', async ({
  launchApp,
  notifications,
  startDemo,
  tray,
}) => {
  const demo = await startDemo();
  const account = { baseUrl: demo.url, code: demo.code };
  const app = await launchApp({ ...account, env: { LANG: 'es_ES.UTF-8', LANGUAGE: 'es_ES' } });
  expect((await app.electron.evaluate(systemLanguages))[0]).toMatch(/^es/);
  const page = await app.window();
  const firstLine = async (): Promise<string | undefined> => (await tray.menu())[0]?.label;

  await expect(page.locator('html')).toHaveAttribute('lang', /^es/);
  await expect(page.getByRole('status')).toContainText('En directo');
  await expect.poll(firstLine).toBe('En directo');
  await demo.control.emit({
    fields: { INSTRUMENT: 'AMD', SIDE: 'Buy', OPEN_ORDER_TYPE: 'BUY LIMIT', PRICE: 289.5 },
  });
  await expect.poll(() => notifications.shown().at(-1)?.summary).toBe('AMD  Compra límite  289,5');
  await expect.poll(firstLine).toBe('En directo, última idea ahora mismo, 1 sin leer');
  await expect(page.getByRole('button', { name: /AMD.* Compra límite/ })).toBeVisible();

  await page.getByRole('button', { name: 'Ajustes' }).click();
  await page.getByLabel('Idioma').focus();
  await page.getByLabel('Idioma').selectOption('English');
  await expect(page.getByRole('heading', { name: 'Settings', exact: true })).toBeVisible();
  await expect(page.getByLabel('Language')).toBeFocused();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect.poll(firstLine).toMatch(/^Live, last idea .*, 1 unread$/);
  await demo.control.emit({
    fields: { INSTRUMENT: 'SPY', SIDE: 'Sell', OPEN_ORDER_TYPE: 'SELL STOP', PRICE: 500.25 },
  });
  await expect.poll(() => notifications.shown().at(-1)?.summary).toBe('SPY  Sell stop  500.25');
  await app.quit();

  const again = await launchApp({ ...account, env: { LANG: 'es_ES.UTF-8', LANGUAGE: 'es_ES' } });
  await expect((await again.window()).getByRole('status')).toContainText('Live');
});
