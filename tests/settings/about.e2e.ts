import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as Electron from 'electron';
import { root } from '../../build/project.ts';
import { expect, test } from '../harness/test.ts';

test('about tells version and runtime, leads to pages of its list alone, and shows every licence', async ({
  launchApp,
}) => {
  const app = await launchApp({ args: ['--demo'] });
  const page = await app.window();
  await app.electron.evaluate(({ shell }: typeof Electron) => {
    shell.openExternal = (url) => {
      Object.assign(globalThis, { openedUrl: url });
      return Promise.resolve();
    };
  });
  await page.getByRole('button', { name: 'Settings' }).click();
  const about = page.getByRole('region', { name: 'About' });
  await expect(about).toContainText(/HTI Notifier \d+\.\d+\.\d+ · Electron/);
  await expect(about).toContainText('MIT');
  await about.getByRole('button', { name: 'HTI documentation' }).click();
  await expect
    .poll(() => app.electron.evaluate(() => Reflect.get(globalThis, 'openedUrl')))
    .toBe('https://docs.fintechstrategies.ai');

  await about.getByRole('button', { name: 'Third-party licences' }).click();
  const shown = page.getByRole('dialog', { name: 'Third-party licences' }).locator('pre');
  await expect(shown).toContainText('LICENSES.chromium.html');
  for (const name of Object.keys(productionDependencies()))
    await expect(shown).toContainText(new RegExp(String.raw`^${name} \d`, 'm'));
  await expect(shown).toContainText(/^electron 45/m);
});

function productionDependencies(): Readonly<Record<string, string>> {
  const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return Reflect.get(Object(manifest), 'dependencies');
}
