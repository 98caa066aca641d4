import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { DemoProcess } from './harness/demo-process.ts';
import { filesBelow, formsOf } from './harness/find-code.ts';
import { expect, test } from './harness/test.ts';

/** What a newcomer does: types the address and the code, and connects. */
async function signIn(page: Page, { url, code }: DemoProcess): Promise<void> {
  await page.getByLabel('Server address').fill(url);
  await page.getByLabel('API code').fill(code);
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(page.getByRole('status')).toContainText('Live');
}

const rows = (page: Page) => page.getByRole('button', { name: / Entry / });

test('the backlog of a first start is listed, and nothing of it pops up', async ({
  launchApp,
  notifications,
  startDemo,
}) => {
  const demo = await startDemo({ backlog: 8 });
  const app = await launchApp();
  const page = await app.window();
  await signIn(page, demo);
  await expect(rows(page)).toHaveCount(8);

  // The pop-up of an idea that comes later proves that there was time for those that must not come.
  await demo.control.emit({ fields: { INSTRUMENT: 'ZZTOP' } });
  await expect.poll(() => notifications.shown().length).toBe(1);
  expect(notifications.shown()[0]?.summary).toContain('ZZTOP');
});

test('a new idea appears in the window and pops up once; a click on the pop-up opens it', async ({
  launchApp,
  notifications,
  startDemo,
}) => {
  const demo = await startDemo({ backlog: 3 });
  const app = await launchApp();
  const page = await app.window();
  await signIn(page, demo);

  await demo.control.emit({
    fields: { INSTRUMENT: 'AMD', PRICE: 289.38, DESCRIPTION: 'Only this idea says so.' },
  });
  await expect(rows(page)).toHaveCount(4);
  await expect(rows(page).first()).toContainText('AMD');
  await expect.poll(() => notifications.shown().map(({ summary }) => summary)).toHaveLength(1);
  const [popUp] = notifications.visible();
  expect(popUp?.summary).toMatch(/^AMD .*289\.38/);
  await expect(page.getByText('Only this idea says so.')).toBeHidden();

  if (popUp === undefined) throw new Error('the pop-up is gone');
  await notifications.click(popUp);
  await expect(page.getByText('Only this idea says so.')).toBeVisible();
  expect(notifications.shown()).toHaveLength(1);
});

test('after a restart no code is asked, and the code lies in no file in plain text', async ({
  launchApp,
  notifications,
  startDemo,
  userData,
}) => {
  const demo = await startDemo({ backlog: 2 });
  const first = await launchApp();
  await signIn(await first.window(), demo);
  await demo.control.emit();
  await expect.poll(() => notifications.shown().length).toBe(1);
  await first.quit();

  const second = await launchApp();
  const page = await second.window();
  await expect(page.getByRole('status')).toContainText('Live');
  await expect(rows(page)).toHaveCount(3);
  await demo.control.emit();
  await expect.poll(() => notifications.shown().length).toBe(2);
  await second.quit();

  const files = [...filesBelow(userData)];
  expect(files.length).toBeGreaterThan(0);
  for (const { name, text } of files) {
    for (const form of formsOf(demo.code)) expect(text.includes(form), name).toBe(false);
  }
  expect(first.output() + second.output()).not.toContain(demo.code);
});

test('ideas that came while the stream was down appear after the reconnect, and are told', async ({
  launchApp,
  notifications,
  startDemo,
}) => {
  const demo = await startDemo({ backlog: 2 });
  const app = await launchApp();
  const page = await app.window();
  await signIn(page, demo);

  await demo.control.stopListening();
  await expect(page.getByRole('status')).toContainText('Reconnecting');
  const missed = ['MISSED1', 'MISSED2', 'MISSED3'];
  for (const INSTRUMENT of missed) await demo.control.emit({ fields: { INSTRUMENT } });
  await demo.control.listenAgain();

  await expect(page.getByRole('status')).toContainText('Live');
  for (const instrument of missed)
    await expect(page.getByRole('main').getByText(instrument)).toBeVisible();
  await expect
    .poll(() => notifications.shown().map(({ summary }) => summary))
    .toEqual(['3 ideas: 3 open']);
});

test('a wrong code is told in plain words, and the form stays', async ({
  launchApp,
  startDemo,
}) => {
  const demo = await startDemo();
  const page = await (await launchApp()).window();
  await page.getByLabel('Server address').fill(demo.url);
  await page.getByLabel('API code').fill('not the code');
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(page.getByText('Invalid API code')).toBeVisible();
  await expect(page.getByLabel('API code')).toBeVisible();
});

test('without a usable keyring the code is kept for this run only, and the window says so', async ({
  launchApp,
  startDemo,
  userData,
}) => {
  const demo = await startDemo();
  const weak = { args: ['--password-store=basic'] };
  const first = await launchApp(weak);
  const page = await first.window();
  await signIn(page, demo);
  await expect(page.getByText(/until the app ends|this run/)).toBeVisible();
  await first.quit();
  expect(readFileSync(join(userData, 'settings.json'), 'utf8')).not.toContain('sealedCode": "');

  const second = await launchApp(weak);
  await expect((await second.window()).getByLabel('API code')).toBeVisible();
});
