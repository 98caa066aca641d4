import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { appArguments } from '../../build/app-arguments.ts';
import { declaredElectron, root } from '../../build/project.ts';
import { runApp } from '../../build/run-app.ts';
import { findRuntime } from '../../build/setup/electron-runtime.mjs';
import { deskOf } from '../harness/desk-of.ts';
import type { LaunchedApp } from '../harness/launched-app.ts';
import { isLive } from '../storms/app-under-storm.ts';
import { memoryOf, ownChildren, processesOf } from './app-processes.ts';
import { canary, canaryIn, filesWithCanary } from './canary.ts';
import { heapOf } from './heap-of.ts';
import { expect, test } from './security-test.ts';
import { startTlsServer } from './tls-servers.ts';

async function submit(page: Page, url: string): Promise<void> {
  await page.getByLabel('Server address').fill(url);
  await page.getByLabel('API code').fill(canary);
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await page.getByRole('button', { name: 'Connect', exact: true }).waitFor();
}

/** What main shows or hands out beside its files. */
function toldBy({ electron }: LaunchedApp): Promise<string> {
  return electron.evaluate(({ BrowserWindow, clipboard }) =>
    JSON.stringify([
      BrowserWindow.getAllWindows().map((window) => window.getTitle()),
      clipboard.readText(),
      process.argv,
      process.env,
      process.title,
    ]),
  );
}

/** Of the app's processes only main has the code, and the one that speaks with the network. */
function expectHelpersWithoutCode(mainPid: number): void {
  const running = processesOf(mainPid);
  for (const { args, env, type } of running) expect(canaryIn(args + env), type).toBeNull();
  const helpers = running.filter(({ type }) => !['main', 'utility', 'other'].includes(type));
  expect(helpers.map(({ type }) => type)).toContain('zygote');
  for (const { pid, type } of helpers) expect(canaryIn(memoryOf(pid)), type).toBeNull();
}

test('the search finds the code in each form that it looks for', () => {
  for (const text of [
    `?api_code=${encodeURIComponent(canary)}&x`,
    JSON.stringify({ deep: JSON.stringify({ code: canary }) }),
    Buffer.from(`any text before ${canary} and after`).toString('base64'),
    Buffer.from(`.${canary}.`).toString('base64url'),
    Buffer.from(canary, 'utf16le').toString('latin1'),
  ]) {
    expect(canaryIn(text), text).not.toBeNull();
  }
  expect(canaryIn('cnry-7f3a')).toBeNull();
});

test('a code that stands in the environment itself is shown for main alone, and inherited in the memory of helpers', async ({
  launchApp,
  startDemo,
}) => {
  const demo = await startDemo({ code: canary });
  const app = await launchApp({ baseUrl: demo.url, code: canary });
  await expect.poll(() => demo.control.countStreams()).toBe(1);
  // The harness copies the app's output by `tee`.
  const running = processesOf(app.electron.process().pid ?? 0).filter(
    ({ args }) => !args.startsWith('tee '),
  );
  for (const { args, env, type } of running) {
    expect(canaryIn(type === 'main' ? args : args + env), type).toBeNull();
  }
  // SECURITY.md says so; why npm start hands the code over by a descriptor instead.
  const zygotes = running.filter(({ type }) => type === 'zygote');
  expect(zygotes.some(({ pid }) => canaryIn(memoryOf(pid)) !== null)).toBe(true);
});

test('the code is found nowhere but in requests to its server, whatever happens', async ({
  bus,
  launchApp,
  startDemo,
  trap,
  userData,
}) => {
  const demo = await startDemo({ code: canary, backlog: 2 });
  const overheardFrom = bus.heard().length;
  const echo = JSON.stringify({ detail: `The code ${canary} is refused.`, api_code: canary });
  // What goes to anybody but this computer's own servers goes to the trap, which would let it pass.
  const app = await launchApp({ env: { http_proxy: trap.url, https_proxy: trap.url } });
  const page = await app.window();

  // Every refusal, with the code in the server's own words.
  for (const status of [401, 403, 404, 429, 500, 503]) {
    await demo.control.answerNext({ to: 'auth', status, body: echo });
    await submit(page, demo.url);
    await expect(page.getByRole('alert').or(page.getByText('[api code]')).first()).toBeVisible();
  }
  for (const status of [301, 302, 307, 308]) {
    const headers = { location: `${trap.url}/?api_code=${encodeURIComponent(canary)}` };
    await demo.control.answerNext({ to: 'auth', status, headers });
    await submit(page, demo.url);
  }
  await demo.control.answerNext({ to: 'auth', status: 200, body: `<p>${canary}</p>` });
  await submit(page, `${demo.url}/client-api/hti/stream?api_code=${encodeURIComponent(canary)}`);
  await demo.control.answerNormally();

  // Signed in to a server that calls the account by the code.
  const profile = { account_name: `Desk ${canary}`, api_code: canary, validity_type: 'unlimited' };
  const body = JSON.stringify({ status: 'ok', profile });
  await demo.control.answerNext({ to: 'auth', status: 200, body });
  await page.getByLabel('Server address').fill(demo.url);
  await page.getByLabel('API code').fill(canary);
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(page.getByRole('status')).toContainText('Live');

  // A stream that is moved, cut and refused in the server's words, and a page that crashes.
  const headers = { location: `${trap.url}/stream` };
  await demo.control.answerNext({ to: 'stream', status: 302, headers });
  await demo.control.dropConnections({ how: 'reset' });
  await expect.poll(() => app.output()).toContain('why=redirected');
  await demo.control.emit();
  await expect.poll(() => isLive(app)).toBe(true);
  const farewell = JSON.stringify({ message: `API code ${canary} expired.` });
  await demo.control.sendBytes({ text: `event: error\ndata: ${farewell}\n\n` });
  await expect(page.getByText('[api code]').first()).toBeVisible();
  await page.evaluate(() => window.hti.call('feed:reconnect-now', undefined));
  await expect(page.getByRole('status')).toContainText('Live');

  // Errors that nobody caught, in both processes, with the code in their words.
  const quoting = `GET /stream?api_code=${canary} failed with ${canary}`;
  await page.evaluate((text) => {
    setTimeout(() => {
      throw new Error(text);
    });
  }, quoting);
  await expect.poll(() => app.output()).toContain('window fault');
  await app.electron.evaluate((_electron, text) => {
    process.emit('uncaughtException', new Error(text));
  }, quoting);
  await expect.poll(() => app.output()).toContain('app uncaught');
  await expect(page.getByText('Something went wrong inside the app')).toHaveCount(1);
  await expect(page.getByRole('status').first()).toContainText('Live');

  // All that leaves the app on purpose.
  const exported = join(userData, 'export.json');
  await app.electron.evaluate(({ dialog }, file) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: file });
  }, exported);
  const exportedIds = (await deskOf(page)).ideas.map(({ id }) => id);
  const diagnostics = await page.evaluate(async (ideaIds) => {
    await window.hti.call('ideas:export', { format: 'json', ideaIds });
    const report = await window.hti.call('diagnostics:self-test', undefined);
    return `${JSON.stringify(report)} ${await window.hti.call('diagnostics:copy', undefined)}`;
  }, exportedIds);
  expect(diagnostics).toContain('feed live');
  expect(canaryIn(diagnostics)).toBeNull();
  expect(canaryIn(await toldBy(app))).toBeNull();
  const reborn = app.electron.waitForEvent('window');
  await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  await expect((await reborn).getByRole('status')).toContainText('Live');
  await app.kill();

  // The next start has it from the keyring, and no page has ever seen it.
  const second = await launchApp();
  const secondPage = await second.window();
  await expect(secondPage.getByRole('status')).toContainText('Live');
  const heap = await heapOf(secondPage);
  expect(heap.includes(demo.url), 'the snapshot holds what the page knows').toBe(true);
  expect(canaryIn(heap)).toBeNull();
  expectHelpersWithoutCode(second.electron.process().pid ?? 0);

  // Servers that cannot be reached, and one whose certificate is its own; then the code is forgotten.
  const selfSigned = await startTlsServer('self-signed');
  for (const baseUrl of ['https://hti.invalid', selfSigned.url]) {
    const form = { baseUrl, apiCode: canary, storeReadable: false, mayBeClear: false };
    const outcome = await secondPage.evaluate(
      (typed) => window.hti.call('account:connect', typed),
      form,
    );
    expect(outcome).toMatchObject({ kind: 'failed', why: { kind: 'network' } });
  }
  expect(selfSigned.requests()).toEqual([]);
  await selfSigned.stop();
  await secondPage.evaluate(() => window.hti.call('account:forget', { eraseIdeas: false }));
  expect(canaryIn(await toldBy(second))).toBeNull();
  await second.quit();
  const settings: unknown = JSON.parse(readFileSync(join(userData, 'settings.json'), 'utf8'));
  expect(settings).toMatchObject({ sealedCode: null });

  expect(filesWithCanary(userData)).toEqual([]);
  expect(canaryIn(app.output() + second.output())).toBeNull();
  expect(canaryIn(JSON.stringify(bus.heard().slice(overheardFrom)))).toBeNull();
  expect(trap.hits()).toEqual([]);
  // The search was for something that was really there to be found.
  expect((await demo.control.requests()).length).toBeGreaterThan(10);
});

test('a code given to npm start is in the environment of no process of the app', async ({
  desktop,
  startDemo,
  userData,
}) => {
  const demo = await startDemo({ code: canary });
  const runtime = findRuntime(root, declaredElectron);
  if (runtime === null) throw new Error('There is no Electron.');
  const ended = runApp(
    runtime.executable,
    appArguments({ onVirtualDesktop: true, args: ['--hidden'] }),
    { ...desktop.env, HTI_USER_DATA: userData, HTI_BASE_URL: demo.url, HTI_API_CODE: canary },
  );
  await expect.poll(() => demo.control.countStreams()).toBe(1);
  const main = ownChildren().find((pid) => processesOf(pid)[0]?.args.includes('--hidden')) ?? 0;
  expectHelpersWithoutCode(main);
  process.kill(main, 'SIGTERM');
  expect(await ended).toBe(0);
  expect(filesWithCanary(userData)).toEqual([]);
});

test('without a keyring the code reaches the disk only by the choice to store it readable', async ({
  launchApp,
  startDemo,
  userData,
}) => {
  const demo = await startDemo({ code: canary });
  const weak = { args: ['--password-store=basic'] };
  const connect = (page: Page, storeReadable: boolean) =>
    page.evaluate((form) => window.hti.call('account:connect', form), {
      baseUrl: demo.url,
      apiCode: canary,
      storeReadable,
      mayBeClear: false,
    });
  const first = await launchApp(weak);
  const page = await first.window();
  expect(await connect(page, false)).toMatchObject({ account: { codeKept: 'this-run' } });
  expect(filesWithCanary(userData)).toEqual([]);

  expect(await connect(page, true)).toMatchObject({ account: { codeKept: 'readable' } });
  expect(filesWithCanary(userData).map((name) => name.split(':', 1)[0])).toEqual([
    join(userData, 'settings.json'),
  ]);
  await first.quit();

  const second = await launchApp(weak);
  await expect((await second.window()).getByRole('status')).toContainText('Live');
  await (
    await second.window()
  ).evaluate(() => window.hti.call('account:forget', { eraseIdeas: false }));
  await second.quit();
  expect(filesWithCanary(userData)).toEqual([]);
});
