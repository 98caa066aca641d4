import type { Page } from '@playwright/test';
import { filesBelow } from '../harness/find-code.ts';
import { heapOf } from './heap-of.ts';
import { startProxy } from './proxy.ts';
import { expect, test } from './security-test.ts';

const password = 'proxy-pass-5e1b';
/** Only the proxy of these tests knows it. */
const baseUrl = 'http://hti.example:3500';

async function signIn(page: Page, typed: string): Promise<void> {
  const sheet = page.getByRole('dialog', { name: 'Sign in to the proxy' });
  await sheet.getByLabel('User name').fill('trader');
  await sheet.getByLabel('Password').fill(typed);
  await sheet.getByRole('button', { name: 'Sign in' }).click();
}

test('the system’s proxy is used for everything, the user is asked for its sign-in, and nobody else gets it', async ({
  launchApp,
  startDemo,
  userData,
}) => {
  const demo = await startDemo({ backlog: 1 });
  const proxy = await startProxy(demo.url, `trader:${password}`);
  const url = `http://${proxy.address}`;
  const env = { http_proxy: url, https_proxy: url, no_proxy: '' };
  const app = await launchApp({ baseUrl, code: demo.code, env });
  const page = await app.window();
  const sheet = page.getByRole('dialog', { name: 'Sign in to the proxy' });
  const status = page.getByRole('status').first();

  await expect(sheet).toContainText(proxy.address);
  await expect(page.getByText('the proxy asks for a sign-in')).toBeVisible();

  // Who will not answer now is left alone until they want a connection.
  await sheet.getByRole('button', { name: 'Not now' }).click();
  await expect(sheet).toBeHidden();
  await page.evaluate(() => window.hti.call('feed:reconnect-now', undefined));
  await expect(sheet).toBeVisible();

  await signIn(page, 'wrong');
  await expect(sheet).toContainText('did not accept that');
  expect(proxy.signIns().get('trader:wrong'), 'never sent twice').toBe(1);

  await signIn(page, password);
  await expect(sheet).toBeHidden();
  await expect(status).toContainText('Live');
  await demo.control.emit({ fields: { INSTRUMENT: 'PROXIED' } });
  await expect(page.getByText('PROXIED').first()).toBeVisible();

  // A server that asks in the proxy's place gets nothing, and the user is not asked either.
  const headers = { 'WWW-Authenticate': 'Basic realm="proxy"' };
  await demo.control.answerNext({ to: 'stream', status: 401, headers });
  await demo.control.dropConnections({ how: 'reset' });
  await expect(page.getByText('the API code was refused').first()).toBeVisible();
  await expect(sheet).toBeHidden();
  expect(proxy.serverSignIns()).toEqual([]);

  const heap = await heapOf(page);
  await app.quit();
  expect(heap.includes(password)).toBe(false);
  expect(app.output()).not.toContain(password);
  for (const { name, text } of filesBelow(userData)) expect(text, name).not.toContain(password);
  expect([...proxy.hosts()], 'not even Chromium’s own').toEqual([new URL(baseUrl).host]);
  await proxy.stop();
});
