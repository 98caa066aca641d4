import type { Page } from '@playwright/test';
import type { DeskStatus } from '../../preload/contract/desk-view.ts';
import { openWindow } from './open-window.ts';
import { everydayDesk, scriptedDesks, scriptedDetail } from './scripted-desk.ts';
import { expect, test } from './window-test.ts';

/** What main was asked under this name, oldest first. */
function askedOf(page: Page, name: string): Promise<readonly unknown[]> {
  return page.evaluate(
    (call) => window.scripted.heard.filter((one) => one.name === call).map(({ ask }) => ask),
    name,
  );
}

async function tell(page: Page, status: DeskStatus): Promise<void> {
  await page.evaluate((payload) => window.scripted.push('desk:status', payload), status);
}

test('settings that cannot be loaded are said to be missing, and come once they can be', async ({
  browser,
  files,
}) => {
  const script = {
    desk: everydayDesk,
    connectOutcome: { kind: 'bad-form' } as const,
    detail: scriptedDetail,
  };
  const served = new Map(files);
  const sections = [...files.keys()].find((name) => name.startsWith('settings-sections')) ?? '';
  expect(served.delete(sections)).toBe(true);
  const page = await openWindow(browser, served, script, {
    theme: 'light',
    width: 400,
    height: 640,
  });
  // What fails here is meant to.
  page.removeAllListeners('console').removeAllListeners('pageerror');

  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('alert')).toHaveText(/^The settings could not be loaded/);
  await expect(page.getByRole('main', { name: 'Settings' })).toBeFocused();
  await expect.poll(() => askedOf(page, 'fault:report')).toHaveLength(1);

  served.set(sections, files.get(sections) ?? '');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByLabel('Theme')).toBeVisible();
  await page.close();
});

test('Esc closes the form of a rule first, then the settings', async ({ openScene }) => {
  const page = await openScene('settings-rule');
  const form = page.getByRole('dialog', { name: 'New rule' });
  await page.keyboard.press('Escape');
  await expect(form).toBeHidden();
  await expect(page.getByRole('button', { name: 'Add a rule' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('main', { name: 'Trade ideas' })).toBeVisible();
  expect(await askedOf(page, 'rules:save')).toEqual([]);
});

test('a delay that is half typed outlives what is told meanwhile, and holds once it is left', async ({
  openScene,
}) => {
  const page = await openScene('settings');
  const delay = page.getByLabel('when the feed has been down');
  await delay.selectText();
  await page.keyboard.type('9');
  await tell(page, { ...scriptedDesks.everyday, unreadableCount: 1 });
  await expect(page.getByText('1 idea could not be read.')).toBeVisible();
  await page.keyboard.type('0');
  await page.keyboard.press('Tab');
  expect(await askedOf(page, 'alerts:connection-delay')).toEqual([90]);
});

test('a delay that is out of bounds is not asked for', async ({ openScene }) => {
  const page = await openScene('settings');
  const delay = page.getByLabel('when the feed has been down');
  await delay.fill('5');
  await delay.blur();
  await expect(delay).toHaveJSProperty('validity.rangeUnderflow', true);
  expect(await askedOf(page, 'alerts:connection-delay')).toEqual([]);
});

test('a rule that is moved takes the focus along', async ({ openScene }) => {
  const page = await openScene('settings-filled');
  const desk = scriptedDesks['set-up'];
  const down = page.getByRole('button', { name: 'Move down: “Strong Buy ideas”' });
  await down.press('Enter');
  const rules = desk.alerts.rules.toReversed();
  expect(await askedOf(page, 'rules:save')).toEqual([rules]);
  await tell(page, { ...desk, alerts: { ...desk.alerts, rules } });
  await expect(page.getByRole('listitem').filter({ hasText: 'Strong Buy ideas' })).toHaveCount(1);
  await expect(down).toBeFocused();
});

test('a theme is one choice, and high contrast is drawn by the page itself', async ({
  openScene,
}) => {
  const page = await openScene('settings');
  const ground = (): Promise<string> =>
    page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const usual = await ground();
  await page.getByLabel('Theme').selectOption('High contrast');
  expect(await askedOf(page, 'theme:save')).toEqual(['high-contrast']);
  await tell(page, scriptedDesks['high-contrast']);
  await expect.poll(ground).toBe('rgb(255, 255, 255)');
  await tell(page, scriptedDesks.everyday);
  await expect.poll(ground).toBe(usual);
});

test('what the system makes of the wish to launch at login is shown, not the wish', async ({
  openScene,
}) => {
  const page = await openScene('settings');
  const choice = page.getByLabel('Launch at login');
  await expect(choice).toHaveValue('hidden');
  await choice.selectOption('With its window');
  expect(await askedOf(page, 'login:set')).toEqual(['window']);
  await expect(page.getByText('The system has not taken this over.')).toBeVisible();
  await expect(choice).toHaveValue('hidden');
});

test('quiet hours are changed one at a time', async ({ openScene }) => {
  const page = await openScene('settings-filled');
  await page.getByLabel('Sun').check();
  expect(await askedOf(page, 'quiet-hours:save')).toEqual([
    [{ days: ['mon', 'fri', 'sun'], from: '22:00', to: '07:00' }],
  ]);
});

test('an update that is ready is told in one line, which leads to what it brings', async ({
  openScene,
}) => {
  const page = await openScene('update-ready');
  const line = page.getByRole('complementary', { name: 'Updates' });
  await expect(line).toContainText('Version 0.2.0 is ready');
  await line.getByRole('button', { name: 'What is new' }).click();
  await expect(page.getByText('The list opens at once')).toBeVisible();
  await page.getByRole('button', { name: 'Restart to update' }).click();
  await page.getByRole('button', { name: 'Skip this version' }).click();
  await page.getByLabel('Look for updates').uncheck();
  expect(await askedOf(page, 'updates:restart')).toHaveLength(1);
  expect(await askedOf(page, 'updates:skip')).toHaveLength(1);
  expect(await askedOf(page, 'updates:switch')).toEqual([false]);
});

test('nothing is erased before it is asked once more', async ({ openScene }) => {
  const page = await openScene('settings-erase');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await askedOf(page, 'privacy:erase-everything')).toEqual([]);

  await page.getByRole('button', { name: 'Erase ideas…' }).click();
  await page.getByRole('button', { name: 'Erase ideas', exact: true }).click();
  expect(await askedOf(page, 'privacy:erase-ideas')).toHaveLength(1);
  await page.getByRole('button', { name: 'Erase everything…' }).click();
  await page.getByRole('button', { name: 'Erase everything', exact: true }).click();
  expect(await askedOf(page, 'privacy:erase-everything')).toHaveLength(1);
});

test('the poll interval is told once it is left, and only within its bounds', async ({
  openScene,
}) => {
  const page = await openScene('settings');
  const poll = page.getByLabel('look for ideas every');
  await poll.fill('11');
  await poll.blur();
  await poll.fill('2.5');
  await poll.blur();
  expect(await askedOf(page, 'feed:poll-seconds')).toEqual([2.5]);
});
