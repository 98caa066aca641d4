import { setTimeout as sleep } from 'node:timers/promises';
import { seededChance } from '../sim/seeded-chance.ts';
import { expect, test } from '../harness/test.ts';
import { untilLiveAgain } from './app-under-storm.ts';
import { audit } from './audit.ts';
import { IdeaSource } from './idea-source.ts';
import { popUpTitles } from './pop-up-titles.ts';
import { readKeptIdeas } from './read-kept-ideas.ts';

/** As in storm.e2e.ts. */
const seed = Number(process.env['STORM_SEED'] ?? 1);
const kills = Number(process.env['STORM_KILLS'] ?? 20);
/** Fewer than History holds, so that nothing may be lost to its limit; and 900 in all. */
const burst = Math.min(30, Math.floor(900 / kills));
/** A burst takes about so long to be written, stored and, as a digest, told. */
const longestMs = 2_600;

test('row 32: kill -9 at random during a burst loses nothing and tells nothing twice', async ({
  bus,
  launchApp,
  startDemo,
  userData,
}) => {
  test.setTimeout(kills * 20_000);
  console.log(`kills: STORM_SEED=${seed}`);
  const chance = seededChance(seed);
  const overheardBefore = bus.heard().length;
  const demo = await startDemo({ backlog: 5 });
  const source = new IdeaSource(demo.control, chance);
  const wishes = { args: ['--hidden'], baseUrl: demo.url, code: demo.code };

  for (let kill = 1; kill <= kills; kill += 1) {
    const app = await launchApp(wishes);
    await untilLiveAgain(app, 0);
    const written = source.emit(burst);
    // The moment is the random thing of this test; nothing is waited for.
    await sleep(chance() * longestMs);
    await app.kill();
    await written;
  }

  const last = await launchApp(wishes);
  await untilLiveAgain(last, 0);
  await expect.poll(async () => (await readKeptIdeas(userData)).pending()).toEqual([]);
  await last.quit();
  const { faults, ...figures } = audit({
    exposures: await demo.control.exposures(),
    newest: source.newest.values(),
    book: await readKeptIdeas(userData),
    titles: await popUpTitles(bus, overheardBefore),
    nowMs: Date.now(),
  });
  console.log(`kills: ${kills}, ${JSON.stringify(figures)}`);
  expect(faults).toEqual([]);
  expect(figures).toMatchObject({ versions: 5 + kills * burst, gaps: 0 });
});
