/** Rows of the fault matrix that are about secrets. */
import { createCipheriv, pbkdf2Sync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { deskOf } from '../harness/desk-of.ts';
import { expect, test } from '../pop-ups/pop-up-test.ts';
import { filesWithCanary, canary } from './canary.ts';
import { startTlsServer, tlsFaults } from './tls-servers.ts';

const connect = (page: Page, baseUrl: string, apiCode: string) =>
  page.evaluate((form) => window.hti.call('account:connect', form), {
    baseUrl,
    apiCode,
    storeReadable: false,
    mayBeClear: false,
  });
const accountOf = async (page: Page) => (await deskOf(page)).account;
const storedCodeIn = (userData: string): unknown =>
  JSON.parse(readFileSync(join(userData, 'settings.json'), 'utf8')).sealedCode;

/** As Chromium encrypts where it finds no keyring: with a key that stands in its source. */
function sealedWithFixedKey(text: string): string {
  const key = pbkdf2Sync('peanuts', 'saltysalt', 1, 16, 'sha1');
  const aes = createCipheriv('aes-128-cbc', key, Buffer.alloc(16, ' '));
  return Buffer.concat([Buffer.from('v10'), aes.update(text, 'utf8'), aes.final()]).toString(
    'base64',
  );
}

test('row 27: a server whose certificate or TLS is not good enough gets no request, and there is no way round', async ({
  launchApp,
}) => {
  const app = await launchApp();
  const page = await app.window();
  for (const fault of tlsFaults) {
    const server = await startTlsServer(fault);
    expect(await connect(page, server.url, canary), fault).toEqual({
      kind: 'failed',
      why: { kind: 'network', fault: 'tls' },
    });
    expect(server.requests(), fault).toEqual([]);
    await server.stop();
  }
});

test('row 27: a feed whose server has such a certificate keeps trying, says why, and sends nothing', async ({
  launchApp,
}) => {
  const server = await startTlsServer('self-signed');
  const app = await launchApp({ baseUrl: server.url, code: canary });
  await expect.poll(() => app.output()).toContain('reconnecting attempt=2 why=network fault=tls');
  await expect((await app.window()).getByText('certificate was not accepted')).toBeVisible();
  expect(server.requests()).toEqual([]);
  await server.stop();
});

test('row 33: a keyring that is missing, or hangs, or is back again costs neither the saved code nor the window', async ({
  bareBus,
  launchApp,
  startDemo,
  userData,
}) => {
  const demo = await startDemo({ backlog: 2, code: canary });
  const first = await launchApp();
  expect(await connect(await first.window(), demo.url, demo.code)).toMatchObject({
    account: { codeKept: 'keyring', keyring: 'secret_service' },
  });
  await expect((await first.window()).getByRole('status')).toContainText('Live');
  await first.quit();
  const stored = storedCodeIn(userData);
  expect(Buffer.from(String(stored), 'base64').toString('latin1')).toMatch(/^v11/);

  const missing = await launchApp({ env: bareBus.env });
  const page = await missing.window();
  await expect(page.getByText('keyring is locked')).toBeVisible();
  expect(await accountOf(page)).toEqual({ kind: 'none', note: 'keyring-locked' });
  await missing.quit();
  expect(storedCodeIn(userData)).toBe(stored);

  // One that hangs is not asked again and again, and the app stands still in no call to it.
  await bareBus.startHungKeyring();
  const hung = await launchApp({ env: bareBus.env });
  await expect((await hung.window()).getByText('or does not answer')).toBeVisible({
    timeout: 30_000,
  });
  const fromMs = performance.now();
  expect(await hung.terminate()).toEqual({ code: 0, signal: null });
  expect(performance.now() - fromMs).toBeLessThan(2_000);
  expect(storedCodeIn(userData)).toBe(stored);

  const back = await launchApp();
  await expect((await back.window()).getByRole('status')).toContainText('Live');
  expect(filesWithCanary(userData)).toEqual([]);
});

test('row 33: a code under the fixed key that every program knows is not opened, whoever wrote it', async ({
  launchApp,
  startDemo,
  userData,
}) => {
  const demo = await startDemo();
  const sealed = sealedWithFixedKey(
    JSON.stringify({ version: 1, baseUrl: demo.url, code: demo.code }),
  );
  const planted = { baseUrl: demo.url, sealedCode: sealed, sealedBy: 'gnome_libsecret' };
  writeFileSync(join(userData, 'settings.json'), JSON.stringify(planted));

  const app = await launchApp({ args: ['--password-store=basic'] });
  await expect((await app.window()).getByText('could not be decrypted')).toBeVisible();
  expect(await demo.control.requests()).toEqual([]);
});

test('row 39: offline at the first start the set-up says so, and the typed code stays in memory only', async ({
  launchApp,
  startDemo,
  userData,
}) => {
  const demo = await startDemo({ code: canary });
  await demo.control.stopListening();
  const app = await launchApp();
  const page = await app.window();
  await page.getByLabel('Server address').fill(demo.url);
  await page.getByLabel('API code').fill(canary);
  const button = page.getByRole('button', { name: 'Connect', exact: true });
  await button.click();
  await expect(page.getByText('nothing answers at the server address')).toBeVisible();
  await expect(page.getByLabel('API code')).toHaveValue(canary);
  expect(filesWithCanary(userData)).toEqual([]);

  await demo.control.listenAgain();
  await button.click();
  await expect(page.getByRole('status')).toContainText('Live');
});

test('a request to end is obeyed within two seconds, while the server is silent and the page hangs', async ({
  launchApp,
  startDemo,
}) => {
  const demo = await startDemo();
  const app = await launchApp({ baseUrl: demo.url, code: demo.code });
  const page = await app.window();
  await expect(page.getByRole('status')).toContainText('Live');
  await demo.control.freeze();
  void page
    .evaluate(() => {
      for (;;);
    })
    .catch(() => undefined);
  const fromMs = performance.now();
  expect(await app.terminate()).toEqual({ code: 0, signal: null });
  expect(performance.now() - fromMs).toBeLessThan(2_000);
});
