/**
 * Takes pictures of the window in its scripted states, to be looked at by people:
 * `node tests/window/window-pictures.ts --chrome /usr/bin/chromium --to some/folder [state …]`
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { type Look, bundleWindow, openWindow } from './open-window.ts';
import { scenes } from './scenes.ts';
import { turnSpanish } from './turn-spanish.ts';

const looks: Readonly<Record<string, Look>> = {
  light: { theme: 'light', width: 400, height: 640 },
  dark: { theme: 'dark', width: 400, height: 640 },
  narrow: { theme: 'light', width: 320, height: 640 },
  contrast: { theme: 'light', width: 400, height: 640, contrast: 'more' },
  forced: { theme: 'dark', width: 400, height: 640, forcedColors: true },
  zoomed: { theme: 'light', width: 200, height: 320, scale: 2 },
};

const { values, positionals } = parseArgs({
  options: { chrome: { type: 'string' }, to: { type: 'string' } },
  allowPositionals: true,
});
if (values.chrome === undefined || values.to === undefined)
  throw new Error('usage: --chrome <executable> --to <folder> [state …]');

await mkdir(values.to, { recursive: true });
const files = await bundleWindow();
const browser = await chromium.launch({ executablePath: values.chrome, args: ['--no-sandbox'] });
try {
  for (const [name, scene] of Object.entries(scenes)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    for (const [lookName, look] of Object.entries(looks)) {
      const page = await openWindow(browser, files, scene.script, look);
      await scene.steps?.(page);
      await page.screenshot({ path: join(values.to, `${name}-${lookName}.png`) });
      if (lookName === 'narrow' && scene.script.desk !== null) {
        await turnSpanish(page, name);
        await page.screenshot({ path: join(values.to, `${name}-spanish.png`) });
      }
      await page.close();
    }
  }
} finally {
  await browser.close();
}
