import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type * as Electron from 'electron';
import type { LaunchedApp } from './harness/launched-app.ts';
import { expect, test } from './harness/test.ts';

/** Where the visible window is, and the work areas of all screens; null: none is visible. */
const look = ({ BrowserWindow, screen }: typeof Electron) => {
  const bounds = BrowserWindow.getAllWindows()
    .find((window) => window.isVisible())
    ?.getBounds();
  const areas = screen.getAllDisplays().map(({ workArea }) => workArea);
  return bounds === undefined ? null : { bounds, areas };
};

const isWhole = (bounds: Electron.Rectangle, area: Electron.Rectangle): boolean =>
  bounds.x >= area.x &&
  bounds.y >= area.y &&
  bounds.x + bounds.width <= area.x + area.width &&
  bounds.y + bounds.height <= area.y + area.height;

/** Waits until the window is there and whole on the screen of this number. */
async function isWholeOn(screen: number, { electron }: LaunchedApp): Promise<void> {
  const screenOf = async (): Promise<number> => {
    const seen = await electron.evaluate(look);
    return seen === null ? -1 : seen.areas.findIndex((area) => isWhole(seen.bounds, area));
  };
  await expect.poll(screenOf).toBe(screen);
}

const movePointer = async (env: NodeJS.ProcessEnv, x: number, y: number): Promise<void> => {
  await promisify(execFile)('xdotool', ['mousemove', String(x), String(y)], { env });
};

const place = (userData: string, windowBounds: Electron.Rectangle): void =>
  writeFileSync(join(userData, 'settings.json'), JSON.stringify({ windowBounds }));

test('a place on a screen that is gone, and one half outside, bring the window whole onto the screen', async ({
  launchApp,
  startDemo,
  userData,
}) => {
  const demo = await startDemo();
  place(userData, { x: 5_000, y: -3_000, width: 400, height: 640 });
  const first = await launchApp({ baseUrl: demo.url, code: demo.code });
  await isWholeOn(0, first);
  await first.quit();

  place(userData, { x: 1_000, y: 600, width: 420, height: 500 });
  const second = await launchApp({ baseUrl: demo.url, code: demo.code });
  await isWholeOn(0, second);
  expect((await second.electron.evaluate(look))?.bounds).toMatchObject({ width: 420, height: 500 });
});

test('on a scaled screen the window is whole as well', async ({ launchApp, startDemo }) => {
  const demo = await startDemo();
  const args = ['--force-device-scale-factor=1.5'];
  const app = await launchApp({ args, baseUrl: demo.url, code: demo.code });
  await isWholeOn(0, app);
});

test('the window opens beside a click on the tray, on the screen on which it was clicked', async ({
  desktop,
  launchApp,
  startDemo,
  tray,
}) => {
  const demo = await startDemo();
  const app = await launchApp({ args: ['--hidden'], baseUrl: demo.url, code: demo.code });
  // The one screen that the virtual desktop has, as two that stand side by side.
  await app.electron.evaluate(({ screen }) => {
    const whole = screen.getPrimaryDisplay();
    const halves = [0, 1].map((side) => {
      const half = ({ x, width, ...rest }: Electron.Rectangle): Electron.Rectangle => ({
        ...rest,
        x: x + side * Math.floor(width / 2),
        width: Math.floor(width / 2),
      });
      const areas = { bounds: half(whole.bounds), workArea: half(whole.workArea) };
      return { ...whole, id: side, ...areas };
    });
    const [left = whole] = halves;
    screen.getAllDisplays = () => halves;
    screen.getPrimaryDisplay = () => left;
  });
  const close = () =>
    app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());

  for (const [x, side] of [
    [1_100, 1],
    [300, 0],
  ] as const) {
    await movePointer(desktop.env, x, 5);
    await tray.activate();
    await isWholeOn(side, app);
    const bounds = (await app.electron.evaluate(look))?.bounds;
    expect(Math.abs((bounds?.x ?? 0) + (bounds?.width ?? 0) / 2 - x)).toBeLessThan(220);
    await close();
    await expect.poll(() => app.electron.evaluate(look)).toBeNull();
  }
});
