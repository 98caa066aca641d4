import type * as Electron from 'electron';
import type { ElectronApplication } from '@playwright/test';
import { waitUntil } from '../../../build/desktop/wait-until.ts';
import type { BenchDesk } from '../bench-desk.ts';
import type { BenchRow } from '../bench-row.ts';
import type { BusMonitor } from '../bus-monitor.ts';
import { signIn } from '../sign-in.ts';
import { median } from '../statistics.ts';
import { trayItemOf } from '../tray-item.ts';

/** Processes of each program, in turns; in each the window is opened once, and then again. */
const rounds = 3;
const reopenings = 5;
const storedIdeas = 1_000;

type What =
  | 'tray click → window with 1,000 ideas painted, first time'
  | 'tray click → window with 1,000 ideas painted, again';

interface Opened {
  readonly firstMs: number;
  readonly againMs: readonly number[];
}

export const windowOpen: BenchRow<What> = {
  name: 'window-open',
  goals: {
    'tray click → window with 1,000 ideas painted, first time': {
      kind: 'times',
      unit: 'ms',
      most: 1.5,
      yardstick: 'bare, static page',
    },
    'tray click → window with 1,000 ideas painted, again': {
      kind: 'at most',
      unit: 'ms',
      most: 100,
    },
  },
  measure: async (desk) => {
    const userData = await storeIdeas(desk);
    const monitor = await desk.monitor(['Activate']);
    const ours: Opened[] = [];
    const bare: Opened[] = [];
    for (let round = 0; round < (desk.isTrial ? 1 : rounds); round += 1) {
      const app = await desk.drive({ userData, args: ['--hidden'] });
      await waitUntil('a live feed', () => / info feed live$/m.test(app.output()));
      ours.push(await openAndReopen(desk, monitor, app.electron));
      await app.quit();
      const yardstick = await desk.driveBare();
      bare.push(await openAndReopen(desk, monitor, yardstick));
      await yardstick.close();
    }
    const first = (all: readonly Opened[]): number => median(all.map(({ firstMs }) => firstMs));
    return {
      figures: {
        'tray click → window with 1,000 ideas painted, first time': {
          ours: first(ours),
          yardstick: first(bare),
        },
        'tray click → window with 1,000 ideas painted, again': {
          ours: median(ours.flatMap(({ againMs }) => againMs)),
        },
      },
    };
  },
};

/** The data folder of an account with so many ideas. */
async function storeIdeas(desk: BenchDesk): Promise<string> {
  const server = await desk.serve();
  const userData = await signIn(desk, server);
  const app = await desk.drive({ userData });
  await waitUntil('a live feed', () => / info feed live$/m.test(app.output()));
  const page = await app.window();
  await server.control.burst({ count: storedIdeas });
  const rows = page.locator(`[aria-setsize]`).first();
  await waitUntil('all ideas in the list', async () => {
    return Number(await rows.getAttribute('aria-setsize')) >= storedIdeas;
  });
  await app.quit();
  return userData;
}

async function openAndReopen(
  desk: BenchDesk,
  monitor: BusMonitor,
  electron: ElectronApplication,
): Promise<Opened> {
  const click = await trayItemOf(desk.bus, electron.process().pid ?? 0);
  await electron.context().addInitScript(noteFrames);
  const shown = await electron.evaluateHandle(noteShown);
  const times: number[] = [];
  for (let n = 0; n < 1 + (desk.isTrial ? 1 : reopenings); n += 1) {
    await click();
    let paintedAtMs: number | undefined;
    await waitUntil('a painted window', async () => {
      const shownAtMs = await shown.evaluate((all, count) => all[count], n);
      if (shownAtMs !== undefined) paintedAtMs = await firstPaint(electron, shownAtMs);
      return paintedAtMs !== undefined;
    });
    times.push((paintedAtMs ?? Number.NaN) - (monitor.calls().at(-1)?.atMs ?? Number.NaN));
    await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  }
  const [firstMs = Number.NaN, ...againMs] = times;
  return { firstMs, againMs };
}

declare global {
  interface Window {
    /** When each frame began that found the content there. Wall clock, milliseconds. */
    framesWithContent: number[];
  }
}

/** When the first frame of the shown window was out: the next one has begun. Wall clock, milliseconds. */
async function firstPaint(
  electron: ElectronApplication,
  shownAtMs: number,
): Promise<number | undefined> {
  const [page] = electron.windows();
  return page?.evaluate(
    (fromMs) => window.framesWithContent.filter((atMs) => atMs >= fromMs)[1],
    shownAtMs,
  );
}

/** Runs in the page before its own scripts. */
function noteFrames(): void {
  window.framesWithContent = [];
  const look = (atMs: number): void => {
    if (document.querySelector('[data-idea]') !== null)
      window.framesWithContent.push(performance.timeOrigin + atMs);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Runs in main. Returns when each window was shown: wall clock, milliseconds. */
function noteShown({ app }: typeof Electron): number[] {
  const shows: number[] = [];
  app.on('browser-window-created', (_event, win) => {
    win.on('show', () => shows.push(performance.timeOrigin + performance.now()));
  });
  return shows;
}
