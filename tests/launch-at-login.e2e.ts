import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './harness/test.ts';
import { textOf } from './harness/text-of.ts';

test('launch at login is an entry among what the desktop starts, which the desktop may change', async ({
  launchApp,
}, testInfo) => {
  const config = testInfo.outputPath('config');
  const entry = join(config, 'autostart', 'hti-notifier.desktop');
  mkdirSync(config);
  const app = await launchApp({ args: ['--demo'], env: { XDG_CONFIG_HOME: config } });
  const page = await app.window();
  await page.getByRole('button', { name: 'Settings' }).click();
  const choice = page.getByLabel('Launch at login');
  await expect(choice).toHaveValue('off');
  expect(existsSync(entry)).toBe(false);

  await choice.selectOption('In the tray');
  await expect.poll(() => textOf(entry)).toMatch(/^Exec=.* "--hidden"$/m);
  execFileSync('desktop-file-validate', [entry]);

  writeFileSync(entry, `${readFileSync(entry, 'utf8')}Hidden=true\n`);
  await page.getByRole('button', { name: 'Back to the ideas' }).click();
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(choice).toHaveValue('off');

  // A file in the folder's place: nobody, not even root, can write below it.
  rmSync(join(config, 'autostart'), { recursive: true });
  writeFileSync(join(config, 'autostart'), '');
  await choice.selectOption('With its window');
  await expect(page.getByText('The system has not taken this over.')).toBeVisible();
  await expect(choice).toHaveValue('off');
});
