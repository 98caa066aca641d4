import { expect, test } from '../harness/test.ts';

/** Timers of main that are set while nothing happens. */
const timersAtMost = 8;

test('hidden, the app keeps few timers and no page, and a burst leaves no timer and no listener behind', async ({
  launchApp,
  notifications,
  startDemo,
}) => {
  const demo = await startDemo();
  const app = await launchApp({ args: ['--hidden'], baseUrl: demo.url, code: demo.code });
  await expect.poll(() => app.output()).toContain('feed live');
  const look = () =>
    app.electron.evaluate(({ app: electron, BrowserWindow, ipcMain, nativeTheme }) => ({
      windows: BrowserWindow.getAllWindows().length,
      timers: process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length,
      listeners: [process, electron, ipcMain, nativeTheme].map((emitter: NodeJS.EventEmitter) =>
        emitter.eventNames().reduce((sum, name) => sum + emitter.listenerCount(name), 0),
      ),
    }));

  // Some are only for the start.
  await expect.poll(async () => (await look()).timers).toBeLessThanOrEqual(timersAtMost);
  const before = await look();
  expect(before.windows).toBe(0);

  await demo.control.burst({ count: 200 });
  await expect.poll(() => notifications.shown().length).toBeGreaterThan(0);
  // One that withdraws what expires comes with the first idea.
  await expect.poll(async () => (await look()).timers).toBeLessThanOrEqual(before.timers + 1);
  expect((await look()).listeners).toEqual(before.listeners);
});
