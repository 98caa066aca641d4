import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type * as Electron from 'electron';
import { callMain, deskOf } from '../harness/desk-of.ts';
import { filesBelow, formsOf } from '../harness/find-code.ts';
import { expect, test } from '../harness/test.ts';

test('settings tell what is stored and where, and ideas are erased for good but for what History has', async ({
  launchApp,
  startDemo,
  userData,
}) => {
  const demo = await startDemo({ backlog: 3 });
  const app = await launchApp({ baseUrl: demo.url, code: demo.code });
  const page = await app.window();
  await expect(page.getByRole('status')).toContainText('Live');
  await app.electron.evaluate(({ shell }: typeof Electron) => {
    shell.openPath = (path) => {
      Object.assign(globalThis, { openedPath: path });
      return Promise.resolve('');
    };
  });
  const [starred] = (await deskOf(page)).ideas;
  if (starred === undefined) throw new Error('the list is empty');
  const mark = { kind: 'star', starred: true } as const;
  await callMain(page, 'idea:mark', { ideaId: starred.id, mark });

  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByText(userData)).toBeVisible();
  await expect(page.getByText(/^3 of this account; [1-9].*B on disk in all$/)).toBeVisible();
  await page.getByRole('button', { name: 'Open the folder' }).click();
  await expect
    .poll(() => app.electron.evaluate(() => Reflect.get(globalThis, 'openedPath')))
    .toBe(userData);

  await page.getByRole('button', { name: 'Erase ideas…' }).click();
  await page.getByRole('button', { name: 'Erase ideas', exact: true }).click();
  await expect.poll(async () => (await deskOf(page)).feed.kind).toBe('live');
  await expect
    .poll(async () => (await deskOf(page)).ideas.map(({ marks }) => marks.starred))
    .toEqual([false, false, false]);
});

test('the code is forgotten with the ideas if that is ticked, and without them if not', async ({
  launchApp,
  startDemo,
  userData,
}) => {
  const demo = await startDemo({ backlog: 2 });
  const page = await (await launchApp()).window();
  const form = {
    baseUrl: demo.url,
    apiCode: demo.code,
    storeReadable: true,
    mayBeClear: false,
  };
  const ideasFolder = join(userData, 'ideas');
  const forget = async (eraseIdeas: boolean): Promise<void> => {
    await callMain(page, 'account:connect', form);
    await expect.poll(async () => (await deskOf(page)).ideas.length).toBe(2);
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('button', { name: 'Forget the code…' }).click();
    if (eraseIdeas) await page.getByLabel('Erase the stored ideas too').check();
    await page.getByRole('button', { name: 'Forget', exact: true }).click();
    await expect(page.getByRole('status')).toContainText('Signed out');
    await page.keyboard.press('Escape');
    const files = [...filesBelow(userData)].filter(({ name }) => name.includes('settings'));
    for (const { text } of files)
      for (const code of formsOf(demo.code)) expect(text.includes(code)).toBe(false);
  };
  await forget(false);
  expect(readdirSync(ideasFolder)).not.toEqual([]);
  await forget(true);
  await expect.poll(() => existsSync(ideasFolder)).toBe(false);
});

test('erasing everything leaves nothing of the user, and the app starts as on its first day', async ({
  launchApp,
  startDemo,
  userData,
}) => {
  const demo = await startDemo({ backlog: 2 });
  const app = await launchApp();
  const page = await app.window();
  await page.getByLabel('Server address').fill(demo.url);
  await page.getByLabel('API code').fill(demo.code);
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(page.getByRole('status')).toContainText('Live');
  await app.electron.evaluate(({ app: running }: typeof Electron) => {
    // The test starts it again by itself.
    running.relaunch = () => undefined;
  });
  const closed = app.electron.waitForEvent('close');
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Erase everything…' }).click();
  await page.getByRole('button', { name: 'Erase everything', exact: true }).click();
  await closed;
  const own = readdirSync(userData).filter((name) => /^(ideas|logs|settings|rules)/.test(name));
  expect(own).toEqual([]);

  const again = await (await launchApp()).window();
  await expect(again.getByRole('heading', { name: 'Connect to your HTI server' })).toBeVisible();
});

test('another poll interval is asked of the server at once, over a new stream', async ({
  launchApp,
  startDemo,
}) => {
  const demo = await startDemo();
  const app = await launchApp({ baseUrl: demo.url, code: demo.code });
  const page = await app.window();
  await expect(page.getByRole('status')).toContainText('Live');
  const streams = async () =>
    (await demo.control.requests()).filter(({ path }) => path.endsWith('/stream')).length;
  const before = await streams();
  await page.getByRole('button', { name: 'Settings' }).click();
  const poll = page.getByLabel('look for ideas every');
  await poll.fill('5');
  await poll.blur();
  await expect.poll(streams).toBe(before + 1);
  await expect(page.getByRole('status')).toContainText('Live');
  expect((await deskOf(page)).pollSeconds).toBe(5);
});
