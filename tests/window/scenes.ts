import { type Page, expect } from '@playwright/test';
import type { ConnectOutcome } from '../../preload/contract/calls.ts';
import type { DeskView } from '../../preload/contract/desk-view.ts';
import type { Script } from './scripted-bridge.ts';
import { everydayDesk, scriptedDesks, scriptedDetail } from './scripted-desk.ts';

/** A state of the window and what the user and main do to get there. */
export interface Scene {
  readonly script: Script;
  readonly steps?: (page: Page) => Promise<void>;
}

const connected: ConnectOutcome = { kind: 'connected', account: everydayDesk.account };

function sceneOf(desk: DeskView | null, steps?: Scene['steps'], connectOutcome = connected): Scene {
  const script = { desk, connectOutcome, detail: scriptedDetail };
  return steps ? { script, steps } : { script };
}

/** A pop-up was clicked. */
function openIdea(ideaId: string): NonNullable<Scene['steps']> {
  return async (page) => {
    await page.evaluate((id) => window.scripted.push('idea:open', id), ideaId);
    await expect(page.getByRole('region', { name: 'Details of' })).toBeInViewport();
  };
}

/** A digest was clicked. */
function openDigest(...ideaIds: readonly string[]): NonNullable<Scene['steps']> {
  return (page) => page.evaluate((ids) => window.scripted.push('ideas:open', ids), ideaIds);
}

async function submitAccount(page: Page): Promise<void> {
  await page.getByLabel('Server address').fill('hti.example:3500');
  await page.getByLabel('API code').fill('wrong-code');
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
}

const showSettings = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Settings' }).click();
  const settings = page.getByRole('main', { name: 'Settings' });
  await expect(settings.getByRole('region', { name: 'About' })).toBeVisible();
};

const showUpdates = async (page: Page): Promise<void> => {
  await showSettings(page);
  await page.getByRole('region', { name: 'Updates' }).scrollIntoViewIfNeeded();
};

const showAccount = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Account' }).click();
  await expect(page.getByLabel('Server address')).toBeVisible();
};

const still = Object.fromEntries(
  Object.entries(scriptedDesks).map(([name, desk]) => [name, sceneOf(desk)]),
);

/** Every scene that the window's tests look at, by name. */
export const scenes: Readonly<Record<string, Scene>> = {
  ...still,
  opening: sceneOf(null),
  detail: sceneOf(everydayDesk, openIdea('amd')),
  'detail-updated': sceneOf(everydayDesk, openIdea('eurusd')),
  'detail-expired': sceneOf(everydayDesk, openIdea('msft')),
  'detail-odd': sceneOf(scriptedDesks.odd, openIdea(scriptedDesks.odd.ideas[3]?.id ?? '')),
  'detail-far-down': sceneOf(scriptedDesks.thousand, openIdea('idea-700')),
  digest: sceneOf(everydayDesk, openDigest('amd', 'eurusd')),
  'detail-told': sceneOf(everydayDesk, async (page) => {
    await openIdea('eurusd')(page);
    await page.getByText('Earlier versions').click();
    await page.getByText('Fields as sent').click();
  }),
  found: sceneOf(everydayDesk, async (page) => {
    await page.keyboard.press('/');
    await page.keyboard.type('buy');
    await expect(page.getByText('Show all')).toBeVisible();
  }),
  'find-panel': sceneOf(scriptedDesks.marked, async (page) => {
    await page.getByRole('button', { name: 'Filter and sort' }).click();
    await page.getByRole('button', { name: 'Buy', exact: true }).click();
  }),
  'found-nothing': sceneOf(everydayDesk, async (page) => {
    await page.getByLabel('Search ideas').fill('no such idea');
    await expect(page.getByText('Nothing matches')).toBeVisible();
  }),
  keys: sceneOf(everydayDesk, async (page) => {
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible();
  }),
  mute: sceneOf(everydayDesk, async (page) => {
    await page.keyboard.press('j');
    await page.keyboard.press('m');
    await expect(page.getByRole('dialog', { name: 'Mute' })).toBeVisible();
  }),
  copied: sceneOf(everydayDesk, async (page) => {
    await page.keyboard.press('j');
    await page.keyboard.press('c');
    await expect(page.getByText('Copied')).toBeVisible();
  }),
  settings: sceneOf(everydayDesk, showSettings),
  'settings-filled': sceneOf(scriptedDesks['set-up'], async (page) => {
    await showSettings(page);
    await page.getByRole('button', { name: 'Send a test alert' }).click();
    await page.getByRole('button', { name: 'Test everything' }).click();
    await expect(page.getByText('Sign of life on the stream: works')).toBeVisible();
  }),
  'settings-update': sceneOf(scriptedDesks['update-ready'], showUpdates),
  'settings-update-told': sceneOf(scriptedDesks['update-told'], showUpdates),
  'settings-downloading': sceneOf(scriptedDesks['update-downloading'], showUpdates),
  'settings-stored': sceneOf(everydayDesk, async (page) => {
    await showSettings(page);
    await page.getByText('/home/trader').scrollIntoViewIfNeeded();
  }),
  'settings-erase': sceneOf(everydayDesk, async (page) => {
    await showSettings(page);
    await page.getByRole('button', { name: 'Erase everything…' }).click();
    await expect(page.getByRole('dialog', { name: 'Erase everything?' })).toBeVisible();
  }),
  'settings-licences': sceneOf(everydayDesk, async (page) => {
    await showSettings(page);
    await page.getByRole('button', { name: 'Third-party licences' }).click();
    await expect(page.getByText('preact 11.2.0 (MIT)')).toBeVisible();
  }),
  'settings-rule': sceneOf(everydayDesk, async (page) => {
    await showSettings(page);
    await page.getByRole('button', { name: 'Add a rule' }).click();
    await page.getByText('More conditions').click();
    await expect(page.getByText('14 of your last 50, 3 of them 80 % or more')).toBeVisible();
  }),
  account: sceneOf(everydayDesk, showAccount),
  'account-demo': sceneOf(scriptedDesks.demo, showAccount),
  'account-refused': sceneOf(scriptedDesks['first-run'], submitAccount, {
    kind: 'refused',
    why: { kind: 'bad-code', message: 'Invalid API code.' },
  }),
  'account-in-clear': sceneOf(scriptedDesks['first-run'], submitAccount, {
    kind: 'in-clear',
    baseUrl: 'http://hti.example:3500',
    overTls: 'https://hti.example:3500',
  }),
  'account-unreachable': sceneOf(scriptedDesks['first-run'], submitAccount, {
    kind: 'failed',
    why: { kind: 'network', fault: 'dns' },
  }),
  'account-connected': sceneOf(everydayDesk, async (page) => {
    await showAccount(page);
    await submitAccount(page);
    await expect(page.getByRole('region', { name: 'Connected: Desk 4' })).toBeVisible();
  }),
  'account-forget': sceneOf(everydayDesk, async (page) => {
    await showAccount(page);
    await page.getByRole('button', { name: 'Forget the code…' }).click();
    await expect(page.getByRole('dialog', { name: 'Forget the API code?' })).toBeVisible();
  }),
  'account-bad-address': sceneOf(scriptedDesks['first-run'], submitAccount, {
    kind: 'bad-address',
  }),
};
