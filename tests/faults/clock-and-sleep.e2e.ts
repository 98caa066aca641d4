import { newYorkText } from '../../main/demo/new-york-text.ts';
import { fakeTime } from '../harness/fake-time.ts';
import { startSleepService } from '../harness/sleep-service.ts';
import { expect, expectPopUps, test } from './fault-test.ts';

const minuteMs = 60_000;
const inMinutes = (minutes: number): string => newYorkText(Date.now() + minutes * minuteMs);

test('row 24: a clock that is hours off, and one that jumps, change neither what expires nor when', async ({
  goLive,
  notifications,
  userData,
}) => {
  const clock = fakeTime(userData, '-2h');
  const { check, demo, desk, page, requests, status } = await goLive({
    env: clock.env,
  });
  const freshness = async (): Promise<Readonly<Record<string, string>>> =>
    Object.fromEntries((await desk()).ideas.map((idea) => [idea.instrument ?? '', idea.freshness]));
  const ideas = { OPEN: inMinutes(60), EXPIRED: inMinutes(-30) };
  for (const [INSTRUMENT, EXPIRATION_TIME] of Object.entries(ideas)) {
    await demo.control.emit({ fields: { INSTRUMENT, EXPIRATION_TIME } });
  }
  await expect.poll(freshness).toEqual({ OPEN: 'open', EXPIRED: 'expired' });
  await expect(page.getByText(/clock is .* behind/)).toBeVisible();

  const streams = await requests('stream');
  clock.set('+2h');
  await expect.poll(() => requests('stream'), { timeout: 40_000 }).toBe(streams + 1);
  await expect(status).toContainText('Live');
  await expect(page.getByText(/clock is .* ahead/)).toBeVisible();
  await expect.poll(freshness).toEqual({ OPEN: 'open', EXPIRED: 'expired' });
  await expectPopUps(notifications, 'OPEN');
  // The library that fakes the clock slows all processes down.
  await check({ restart: { baseUrl: demo.url, code: demo.code }, stoodStillMs: Infinity });
});

test('row 25: a computer that sleeps and wakes, which Electron tells twice, is one reconnect and one pop-up', async ({
  bus,
  desktop,
  goLive,
  notifications,
}) => {
  const system = await startSleepService(desktop.env, bus);
  try {
    const scene = await goLive({ env: system.env });
    const { app, check, demo, emitAndSee, requests } = scene;
    await emitAndSee('BEFORE');
    const streams = await requests('stream');
    await system.prepareForSleep(true);
    await expect.poll(() => app.output()).toContain('feed paused');
    await expect.poll(() => demo.control.countStreams()).toBe(0);
    const EXPIRATION_TIME = newYorkText(Date.now() - 1_000);
    await demo.control.emit({ fields: { INSTRUMENT: 'SLEPT-THROUGH', EXPIRATION_TIME } });
    await demo.control.burst({ count: 4 });

    await system.prepareForSleep(false);
    await expect.poll(() => app.output().match(/feed live/g)).toHaveLength(2);
    await expectPopUps(notifications, 'BEFORE', '5 ideas: 4 open');
    expect(await requests('stream')).toBe(streams + 1);
    // Chromium's own sleep has cut the line to Playwright.
    await check({ outOfSight: true });
  } finally {
    await system.stop();
  }
});
