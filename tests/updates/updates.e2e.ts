import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startProxy } from '../security/proxy.ts';
import { expect, stateOf, test } from './update-test.ts';

/** Large enough to arrive in many pieces. */
function program(script: string): Buffer {
  return Buffer.from(`#!/bin/sh\n${script}\nexit\n${'#'.repeat(4_000_000)}\n`);
}
const never = program('exit 1');

test('a newer version is fetched, told quietly with its notes, and put in place when the user restarts', async ({
  copy,
  launchApp,
  notifications,
  tray,
  updates,
  userData,
}) => {
  const mark = join(userData, 'started-anew');
  // It would find itself a second instance, and end, if the old one still held the data folder.
  const lock = join(userData, 'SingletonLock');
  const newer = program(`[ -L '${lock}' ] && held=held; echo "new $held" > '${mark}'`);
  updates.publish({
    version: '0.2.0',
    program: newer,
    notes: '<h2>What&#39;s new</h2><ul><li>Faster <script>alert(1)</script></li></ul>',
  });
  const app = await launchApp(copy.wishes);
  const old = app.electron.process();
  const page = await app.window();
  await tray.choose('Check for updates…');
  await expect.poll(async () => (await stateOf(page)).kind).toBe('ready');
  expect(await stateOf(page)).toMatchObject({
    release: { version: '0.2.0', notes: "What's new\n\n• Faster" },
  });
  await expect(page.getByText('Version 0.2.0 is ready.')).toBeVisible();
  await expect(page.getByText('• Faster')).toBeVisible();
  // Nothing pops up, and nothing happens by itself.
  expect(notifications.shown()).toEqual([]);
  expect(readFileSync(copy.program, 'utf8')).toBe('the old program');

  expect(readdirSync(userData)).toContain('SingletonLock');

  const [asked] = updates.requests();
  expect(asked?.line).toMatch(/^GET \/latest-linux\.yml/);
  for (const { headers } of updates.requests()) {
    expect(Object.keys(headers)).not.toContain('x-user-staging-id');
    expect(Object.keys(headers)).not.toContain('authorization');
  }

  await tray.choose('Restart to update to 0.2.0');
  await expect.poll(() => old.exitCode).toBe(0);
  expect(readFileSync(copy.program).equals(newer)).toBe(true);
  await expect.poll(() => existsSync(mark) && readFileSync(mark, 'utf8')).toBe('new \n');
});

test('the same, an older and an early version are no updates', async ({
  copy,
  launchApp,
  updates,
}) => {
  const page = await (await launchApp(copy.wishes)).window();
  for (const version of ['0.1.0', '0.0.9', '0.2.0-beta.1']) {
    updates.publish({ version, program: never });
    const before = updates.requests().length;
    await page.evaluate(() => window.hti.call('updates:check', undefined));
    await expect.poll(() => updates.requests().length).toBe(before + 1);
    await expect.poll(async () => (await stateOf(page)).kind).toBe('idle');
  }
  expect(existsSync(join(copy.cache, 'hti-notifier-updater'))).toBe(false);
});

test('a damaged update and one that is not signed are refused, told once and never put in place', async ({
  copy,
  launchApp,
  updates,
}) => {
  const app = await launchApp(copy.wishes);
  const page = await app.window();
  const check = () => page.evaluate(() => window.hti.call('updates:check', undefined));
  const refused = { kind: 'refused', version: '0.2.0' };

  updates.publish({ version: '0.2.0', program: never, isSigned: false });
  await check();
  await expect.poll(() => stateOf(page)).toEqual(refused);
  expect(updates.requests()).toHaveLength(1);

  const damaged = Buffer.from(never);
  damaged.write('X', 1_000_000);
  updates.publish({ version: '0.2.0', program: never, sent: damaged });
  await check();
  await expect.poll(() => updates.requests().length).toBe(3);
  await expect.poll(() => stateOf(page)).toEqual(refused);
  await expect(page.getByText('The update to 0.2.0 was not installed')).toHaveCount(1);
  expect(readdirSync(copy.cache, { recursive: true, encoding: 'utf8' })).not.toContainEqual(
    expect.stringContaining('AppImage'),
  );
  expect(readFileSync(copy.program, 'utf8')).toBe('the old program');
});

test('a download that breaks off is begun again; an update that cannot be put in place, and a server that is down, leave all as it is', async ({
  copy,
  launchApp,
  updates,
}) => {
  updates.publish({ version: '0.2.0', program: never });
  updates.behave('cut');
  const page = await (await launchApp(copy.wishes)).window();
  const check = () => page.evaluate(() => window.hti.call('updates:check', undefined));
  await check();
  await expect.poll(() => stateOf(page)).toEqual({ kind: 'failed', why: 'unreachable' });
  updates.behave('well');
  await check();
  await expect.poll(async () => (await stateOf(page)).kind).toBe('ready');

  rmSync(copy.cache, { recursive: true });
  await page.evaluate(() => window.hti.call('updates:restart', undefined));
  await expect.poll(() => stateOf(page)).toEqual({ kind: 'failed', why: 'not-installed' });
  expect(readFileSync(copy.program, 'utf8')).toBe('the old program');

  await updates.stop();
  await check();
  await expect.poll(() => stateOf(page)).toEqual({ kind: 'failed', why: 'unreachable' });
  await expect(page.getByRole('region', { name: 'Notices' })).toBeHidden();
});

test('a server that says nothing, or stops in the middle, is not waited for for ever', async ({
  copy,
  launchApp,
  updates,
}) => {
  updates.publish({ version: '0.2.0', program: never });
  const app = await launchApp(copy.wishes);
  const page = await app.window();
  await app.electron.evaluate(() => {
    const patienceMs = 60_000;
    const { setTimeout: inTime } = globalThis;
    const sooner = (run: () => void, ms: number) => inTime(run, ms === patienceMs ? 1_000 : ms);
    Object.assign(globalThis, { setTimeout: sooner });
  });
  const failures = () => app.output().match(/update unreachable/g)?.length ?? 0;
  for (const [before, how] of (['silent', 'stuck', 'stuck'] as const).entries()) {
    updates.behave(how);
    await page.evaluate(() => window.hti.call('updates:check', undefined));
    await expect.poll(failures).toBe(before + 1);
  }
  updates.behave('well');
  await page.evaluate(() => window.hti.call('updates:check', undefined));
  await expect.poll(async () => (await stateOf(page)).kind).toBe('ready');
});

test('nobody but the place of the updates is contacted, wherever it points', async ({
  copy,
  launchApp,
  updates,
  startDemo,
}) => {
  const elsewhere = await startDemo();
  updates.redirectTo(`${elsewhere.url}/latest-linux.yml`);
  const app = await launchApp(copy.wishes);
  const page = await app.window();
  await page.evaluate(() => window.hti.call('updates:check', undefined));
  await expect.poll(() => stateOf(page)).toEqual({ kind: 'failed', why: 'unreachable' });
  expect(app.output()).toContain(`request-cancelled origin=${elsewhere.url}`);
});

test('a proxy is told what the user told it, and asks for it anew when it refused that', async ({
  copy,
  launchApp,
  updates,
}) => {
  updates.publish({ version: '0.2.0', program: never });
  const proxy = await startProxy(updates.url, 'trader:good');
  const app = await launchApp(copy.wishes);
  // By itself Chromium asks no proxy for what is on this computer.
  await app.electron.evaluate(
    ({ session }, proxyRules) =>
      session.fromPartition('electron-updater').setProxy({
        proxyRules,
        proxyBypassRules: '<-loopback>',
      }),
    proxy.address,
  );
  const page = await app.window();
  const check = () => page.evaluate(() => window.hti.call('updates:check', undefined));
  const sheet = page.getByRole('dialog', { name: 'Sign in to the proxy' });
  for (const password of ['wrong', 'good']) {
    await check();
    await expect(sheet).toBeVisible();
    await expect.poll(() => stateOf(page)).toEqual({ kind: 'failed', why: 'unreachable' });
    await sheet.getByLabel('User name').fill('trader');
    await sheet.getByLabel('Password').fill(password);
    await sheet.getByRole('button', { name: 'Sign in' }).click();
    await expect(sheet).toBeHidden();
  }
  await check();
  await expect.poll(async () => (await stateOf(page)).kind).toBe('ready');
  expect(proxy.signIns().get('trader:wrong')).toBe(1);
  await proxy.stop();
});

test('a copy out of an archive tells of a newer version and where it is, and downloads nothing', async ({
  copy,
  launchApp,
  tray,
  updates,
}) => {
  updates.publish({ version: '0.2.0', program: never });
  const { APPIMAGE: _, ...env } = { APPIMAGE: '', ...copy.wishes.env };
  const page = await (await launchApp({ ...copy.wishes, env })).window();
  await tray.choose('Check for updates…');
  await expect(page.getByText(`the new one is at ${updates.url}`)).toBeVisible();
  await tray.choose('Version 0.2.0 is available…');
  expect(updates.requests()).toHaveLength(1);
});
