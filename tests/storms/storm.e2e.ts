import { seededChance } from '../sim/seeded-chance.ts';
import { expect, test } from '../harness/test.ts';
import type { LaunchedApp } from '../harness/launched-app.ts';
import { hurryLiveAgain, livesOf, untilLiveAgain } from './app-under-storm.ts';
import { audit } from './audit.ts';
import { connectionFaults, HISTORY_CAP } from './connection-faults.ts';
import { type Blow, drawStorm } from './draw-storm.ts';
import { IdeaSource } from './idea-source.ts';
import { popUpTitles } from './pop-up-titles.ts';
import { readKeptIdeas } from './read-kept-ideas.ts';

/** The same seed draws the same storm. Others are looked for with `STORM_SEED`, not by chance. */
const seed = Number(process.env['STORM_SEED'] ?? 1);
const faultCount = 200;

test('200 random connection faults in one run lose nothing and tell nothing twice', async ({
  bus,
  launchApp,
  startDemo,
  tray,
  userData,
}) => {
  test.setTimeout(10 * 60_000);
  console.log(`storm: STORM_SEED=${seed}`);
  const chance = seededChance(seed);
  const overheardBefore = bus.heard().length;
  const demo = await startDemo({ backlog: 5 });
  const { control } = demo;
  await control.setHistoryCap({ ideas: HISTORY_CAP });
  // The profile allows what the storm needs; without that the app would rightly slow down.
  await control.setRequestLimit({ perMinute: 1_000_000 });
  const source = new IdeaSource(control, chance);
  const start = async (): Promise<LaunchedApp> => {
    const started = await launchApp({ args: ['--hidden'], baseUrl: demo.url, code: demo.code });
    await untilLiveAgain(started, 0);
    return started;
  };
  let app = await start();

  const ask = (): Promise<void> => tray.choose('Reconnect now');
  const recover = async ({ recovery }: Blow): Promise<void> => {
    if (recovery === 'asked') await ask();
    if (recovery === 'woken') {
      await app.electron.evaluate(({ powerMonitor }) => powerMonitor.emit('unlock-screen'));
    }
  };
  const ideasOf = async ({ ideas, updates }: Blow): Promise<void> => {
    for (let left = updates; left > 0; left -= 1) await source.update();
    await source.emit(ideas);
  };
  const strike = async (blow: Blow): Promise<void> => {
    const { breaks, strike: hit } = connectionFaults[blow.fault];
    const livesBefore = livesOf(app);
    const settle = source.markRecovery();
    await hit({
      control,
      source,
      ideas: () => ideasOf(blow),
      ask,
    });
    if (blow.ending !== null) {
      await (blow.ending === 'quit' ? app.quit() : app.kill());
      await source.emit();
      app = await start();
    } else if (breaks) {
      await recover(blow);
      await hurryLiveAgain(app, livesBefore, ask);
    }
    if (breaks || blow.ending !== null) settle();
    await control.answerNormally();
  };
  for (const [index, blow] of drawStorm(faultCount, chance).entries()) {
    await test.step(`${index + 1}: ${JSON.stringify(blow)}`, () => strike(blow));
  }

  await expect.poll(async () => (await readKeptIdeas(userData)).pending()).toEqual([]);
  await app.quit();
  const { faults, ...figures } = audit({
    exposures: await control.exposures(),
    newest: source.newest.values(),
    book: await readKeptIdeas(userData),
    titles: await popUpTitles(bus, overheardBefore),
    nowMs: Date.now(),
  });
  console.log(`storm: ${faultCount} faults, ${JSON.stringify(figures)}`);
  expect(faults).toEqual([]);
  // So many ideas came that a storm in which nothing happened cannot pass.
  expect(figures.versions).toBeGreaterThan(faultCount);
});
