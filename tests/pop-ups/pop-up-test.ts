import type { Page } from '@playwright/test';
import type { Receipt } from '../../preload/contract/idea-view.ts';
import { deskOf } from '../harness/desk-of.ts';
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

/** Why the newest idea of this instrument popped up or did not. */
export async function receiptOf(page: Page, instrument: string): Promise<Receipt['kind'] | null> {
  const { ideas } = await deskOf(page);
  return ideas.find((idea) => idea.instrument === instrument)?.receipt.kind ?? null;
}
