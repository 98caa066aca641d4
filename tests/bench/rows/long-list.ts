import { chromium, type Page } from '@playwright/test';
import { isRoot } from '../../../build/app-arguments.ts';
import { chromiumPath } from '../../window/chromium-path.ts';
import { bundleWindow, openWindow } from '../../window/open-window.ts';
import { scenes } from '../../window/scenes.ts';
import type { BenchRow } from '../bench-row.ts';
import { percentile } from '../statistics.ts';

const frameMs = 1_000 / 60;

/** Typed one by one, with pauses in which the list comes to rest. */
const typed = ['a', 'm', 'd', 'Backspace', 'Backspace', 'Backspace', 'n', 'v', 'd', 'a'] as const;

type What =
  'list of 10,000 ideas, scroll frame p99' | 'list of 10,000 ideas, keystroke → painted p95';

/** The built page in the system's Chromium, on a scripted main. */
export const longList: BenchRow<What> = {
  name: 'long-list',
  goals: {
    'list of 10,000 ideas, scroll frame p99': { kind: 'at most', unit: 'frames', most: 1 },
    'list of 10,000 ideas, keystroke → painted p95': { kind: 'at most', unit: 'frames', most: 2 },
  },
  measure: async (desk) => {
    const scene = scenes['ten-thousand'];
    if (scene === undefined) throw new Error('There is no scene of ten thousand ideas.');
    await using browser = await chromium.launch({
      executablePath: chromiumPath(),
      chromiumSandbox: !isRoot,
    });
    const look = { theme: 'light', width: 400, height: 640, isTimed: true } as const;
    const page = await openWindow(browser, await bundleWindow(), scene.script, look);
    const frames = await scroll(page, desk.isTrial ? 30 : 600);
    const keys = await type(page, desk.isTrial ? 1 : 5);
    return {
      figures: {
        // A frame stands for a whole number of them, but its time is told to a tenth of a millisecond.
        'list of 10,000 ideas, scroll frame p99': {
          ours: Math.round(percentile(frames, 0.99) / frameMs),
        },
        'list of 10,000 ideas, keystroke → painted p95': { ours: percentile(keys, 0.95) / frameMs },
      },
    };
  },
};

/** Scrolls by a notch of the wheel in each of so many frames. Returns how long each was on the screen, milliseconds. */
function scroll(page: Page, frames: number): Promise<readonly number[]> {
  return page.evaluate(async (count) => {
    const list = document.querySelector('main');
    const nextFrame = (): Promise<number> => new Promise((done) => requestAnimationFrame(done));
    const times: number[] = [];
    for (let lastMs = await nextFrame(); times.length < count;) {
      list?.scrollBy(0, 120);
      const atMs = await nextFrame();
      times.push(atMs - lastMs);
      lastMs = atMs;
    }
    list?.scrollTo(0, 0);
    return times;
  }, frames);
}

/** Returns how long it took from each key to the frame that held all that it changed, milliseconds. */
async function type(page: Page, rounds: number): Promise<readonly number[]> {
  const input = page.getByRole('textbox').first();
  await input.click();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const key of typed) {
      const painted = await page.evaluateHandle(notePaintAfterInput);
      await page.keyboard.press(key);
      times.push(await painted.evaluate(({ rested }) => rested));
    }
    await input.fill('');
  }
  return times;
}

/** Runs in the page. `rested`: from the next input to the frame after the last change, milliseconds. */
function notePaintAfterInput(): { readonly rested: Promise<number> } {
  const restMs = 200;
  const rested = new Promise<number>((resolve) => {
    document.addEventListener(
      'input',
      ({ timeStamp }) => {
        let paintedAtMs = timeStamp;
        const notePaint = (): void => {
          requestAnimationFrame(() => requestAnimationFrame((atMs) => (paintedAtMs = atMs)));
        };
        const changes = new MutationObserver(notePaint);
        changes.observe(document.body, { subtree: true, childList: true, attributes: true });
        notePaint();
        setTimeout(() => {
          changes.disconnect();
          resolve(paintedAtMs - timeStamp);
        }, restMs);
      },
      { once: true, capture: true },
    );
  });
  return { rested };
}
