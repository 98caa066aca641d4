import type { Page } from '@playwright/test';
import type { DeskView } from '../../preload/contract/desk-view.ts';
import type { Receipt } from '../../preload/contract/idea-view.ts';
import { test as base } from '../harness/test.ts';
import { type BareBus, startBareBus } from './bare-bus.ts';

export { expect } from '../harness/test.ts';

interface OfOneTest {
  readonly bareBus: BareBus;
}

export const test = base.extend<OfOneTest>({
  bareBus: async ({ desktop }, use) => {
    const bareBus = await startBareBus(desktop.env);
    await use(bareBus);
    await bareBus.stop();
  },
});

/** What the window gets to know. */
export function snapshotOf(page: Page): Promise<DeskView> {
  return page.evaluate(() => window.hti.call('desk:snapshot', undefined));
}

/** Why the newest idea of this instrument popped up or did not. */
export async function receiptOf(page: Page, instrument: string): Promise<Receipt['kind'] | null> {
  const { ideas } = await snapshotOf(page);
  return ideas.find((idea) => idea.instrument === instrument)?.receipt.kind ?? null;
}
