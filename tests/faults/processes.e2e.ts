import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { checkToldOnce } from '../harness/invariants.ts';
import { readStoredIdeas } from '../harness/stored-ideas.ts';
import { expect, test } from './fault-test.ts';

test('row 31: a second start shows the first app unless hidden, and another user has an app of his own', async ({
  goLive,
  launchApp,
}) => {
  const { app, check, demo } = await goLive();
  const visibleWindows = (): Promise<number> =>
    app.electron.evaluate(
      ({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().filter((window) => window.isVisible()).length,
    );
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect.poll(visibleWindows).toBe(0);
  expect(await app.startAgain(['--hidden'])).toBe(0);
  expect(await visibleWindows()).toBe(0);
  expect(await app.startAgain()).toBe(0);
  await expect.poll(visibleWindows).toBe(1);
  expect(await demo.control.countStreams()).toBe(1);

  const userData = mkdtempSync(join(tmpdir(), 'hti-notifier-other-'));
  try {
    const other = await launchApp({
      userData,
      args: ['--hidden'],
      baseUrl: demo.url,
      code: demo.code,
    });
    await expect.poll(() => other.output()).toContain('feed live');
    await other.quit();
  } finally {
    rmSync(userData, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  }
  await check();
});

test('row 32: kill -9 at any moment of a burst loses nothing, and nothing is told twice', async ({
  launchApp,
  notifications,
  openScene,
  startDemo,
  userData,
}) => {
  const demo = await startDemo();
  for (let round = 0; round < 4; round += 1) {
    const app = await launchApp({ args: ['--hidden'], baseUrl: demo.url, code: demo.code });
    await expect.poll(() => app.output()).toContain('feed live');
    for (let burst = 0; burst < 4; burst += 1) await demo.control.burst({ count: 3 });
    // The moment is the input of this test, not something to wait for.
    await sleep(Math.random() * 200);
    await app.kill();
    checkToldOnce(notifications, readStoredIdeas(userData));
  }
  const { check, desk, status } = await openScene({ demo });
  await expect(status).toContainText('Live');
  expect((await desk()).ideas).toHaveLength(48);
  await check();
});
