/**
 * `npm run soak -- --minutes 20`: the real app on a virtual desktop, against a demo server that
 * drops the stream every half minute, writes and updates ideas, and now and then a burst of them,
 * while the window is opened and closed. Each minute it says what the app takes, and looks whether
 * anything was lost or told twice. Draws `docs/soak.svg`; fails when an invariant broke or the app grew.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { bundle } from '../../build/bundle.ts';
import { startVirtualDesktop } from '../../build/desktop/virtual-desktop.ts';
import { waitUntil } from '../../build/desktop/wait-until.ts';
import { startDemoProcess } from '../harness/demo-process.ts';
import { type LaunchedApp, launchOn } from '../harness/launched-app.ts';
import { openSessionBus } from '../harness/session-bus.ts';
import { handleTray } from '../harness/tray.ts';
import { type Line, linePlot } from '../plot/line-plot.ts';
import { seededChance } from '../sim/seeded-chance.ts';
import { isLive, livesOf, untilLiveAgain } from '../storms/app-under-storm.ts';
import { audit } from '../storms/audit.ts';
import { IdeaSource } from '../storms/idea-source.ts';
import { popUpTitles } from '../storms/pop-up-titles.ts';
import { readKeptIdeas } from '../storms/read-kept-ideas.ts';
import { growthAllowed, judgeGrowth } from './judge-growth.ts';
import { type Sample, takeSample } from './take-sample.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
  },
});
const minutes = Number(values.minutes);
const seconds = minutes * 60;

/** Every so many seconds. */
const every = { idea: 5, update: 11, window: 45, minute: 60, burst: 300 };
/** From live to the next drop: just what makes a connection a stable one to the back-off. */
const liveMs = 31_000;
const burstSize = 40;

await bundle('development');
const desktop = await startVirtualDesktop({ env: process.env });
const bus = await openSessionBus(desktop.env);
const tray = handleTray(bus);
const demo = await startDemoProcess({ backlog: 12 });
const folder = mkdtempSync(join(tmpdir(), 'hti-notifier-soak-'));
const userData = join(folder, 'data');
const source = new IdeaSource(demo.control, seededChance(Number(values.seed)));
const samples: Sample[] = [];
const faults: string[] = [];
let drops = 0;
let dropAtMs = performance.now() + liveMs;
let app: LaunchedApp | null = null;
try {
  app = await launchOn(desktop.env, userData, join(folder, 'app.log'), {
    baseUrl: demo.url,
    code: demo.code,
    args: ['--js-flags=--expose-gc'],
  });
  await untilLiveAgain(app, 0);
  await look(app, 0);
  const startedAtMs = performance.now();
  for (let second = 1; second <= seconds && faults.length === 0; second += 1) {
    await sleep(Math.max(0, startedAtMs + second * 1_000 - performance.now()));
    await live(app, second);
  }
  await app.quit();
  await lookForFaults('at the end');
} finally {
  await app?.kill();
  await demo.stop();
  await bus.stop();
  await desktop.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
}

faults.push(...judgeGrowth(samples));
draw();
for (const fault of faults) console.error(`broken: ${fault}`);
console.log(
  faults.length === 0
    ? `${minutes} min: nothing lost, nothing twice, no growth beyond ${JSON.stringify(growthAllowed)}`
    : `${faults.length} broken`,
);
process.exitCode = faults.length === 0 ? 0 : 1;

/** One second in the life of the app. */
async function live(running: LaunchedApp, second: number): Promise<void> {
  if (second % every.idea === 0) await source.emit();
  if (second % every.update === 0) await source.update();
  if (second % every.burst === 0) await source.emit(burstSize);
  if (second % every.window === 0) await tray.activate();
  if (performance.now() >= dropAtMs) {
    await drop(running);
    dropAtMs = performance.now() + liveMs;
  } else if (!isLive(running)) {
    faults.push(`not live in second ${second}, with the server there`);
  }
  if (second % every.minute === 0) await look(running, second / every.minute);
}

/** The app recovers by itself, with its own back-off. */
async function drop(running: LaunchedApp): Promise<void> {
  const before = livesOf(running);
  const settle = source.markRecovery();
  drops += 1;
  const how = drops % 2 === 0 ? 'end' : 'reset';
  await demo.control.dropConnections({ how });
  await source.emit();
  await untilLiveAgain(running, before);
  settle();
}

async function look(running: LaunchedApp, minute: number): Promise<void> {
  const sample = await takeSample(running);
  samples.push(sample);
  const found = await lookForFaults(`in minute ${minute}`);
  const use = Object.entries(sample).map(([name, value]) => `${name} ${value.toFixed(1)}`);
  console.log(`minute ${String(minute).padStart(3)}  ${use.join('  ')}  ${found}`);
}

async function lookForFaults(when: string): Promise<string> {
  await waitUntil('all ideas to be told', async () => {
    return (await readKeptIdeas(userData)).pending().length === 0;
  });
  const { faults: found, ...figures } = audit({
    exposures: await demo.control.exposures(),
    newest: source.newest.values(),
    book: await readKeptIdeas(userData),
    titles: await popUpTitles(bus),
    nowMs: Date.now(),
  });
  faults.push(...found.map((fault) => `${fault}, ${when}`));
  return JSON.stringify(figures);
}

function draw(): void {
  writeFileSync(
    new URL('../../docs/soak.svg', import.meta.url),
    linePlot({
      title: `${minutes} minutes with ${drops} drops and ${source.newest.size} ideas`,
      xLabel: 'minutes',
      panels: [
        {
          yLabel: 'MB',
          lines: [
            line('written by all processes', 'writtenMb'),
            line('PSS of all processes', 'memoryMb'),
          ],
        },
        { yLabel: 'MB', lines: [line('heap of main', 'heapMb')] },
        {
          yLabel: 'count',
          lines: [
            line('open files', 'files'),
            line('listeners', 'listeners'),
            line('timers, sockets', 'resources'),
          ],
        },
      ],
    }),
  );
}

function line(label: string, field: keyof Sample): Line {
  return { label, values: samples.map((sample) => sample[field]) };
}
