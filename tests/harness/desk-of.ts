import type { Page } from '@playwright/test';
import type { Answer, Ask, Bridge, CallName } from '../../preload/contract/calls.ts';
import { readJson } from '../../preload/contract/read-json.ts';
import type { DeskView } from '../../preload/contract/desk-view.ts';

/** Asks main what the window may ask, through the window's own bridge. */
export async function callMain<K extends CallName>(
  page: Page,
  name: K,
  ask: Ask<K>,
): Promise<Answer<K>> {
  const bridge = await page.evaluateHandle((): Bridge => Reflect.get(window, 'hti'));
  try {
    return await bridge.evaluate((hti, [asked, given]) => hti.call(asked, given), [name, ask] as [
      K,
      Ask<K>,
    ]);
  } finally {
    await bridge.dispose();
  }
}

/** What main tells the window: the same facts that it shows, without their wording. */
export async function deskOf(page: Page): Promise<DeskView> {
  return readJson(await callMain(page, 'desk:snapshot', undefined));
}
