import type { Page } from '@playwright/test';
import type { Answer, Ask, CallName } from '../../preload/contract/calls.ts';
import type { IdeaView } from '../../preload/contract/idea-view.ts';
import { deskOf } from '../harness/desk-of.ts';

/** Asks main over the page's own bridge, as the window does. */
export function askMain<K extends CallName>(page: Page, name: K, ask: Ask<K>): Promise<Answer<K>> {
  return page.evaluate<Answer<K>, [CallName, unknown]>(
    ([call, what]) => Reflect.apply(window.hti.call, null, [call, what]),
    [name, ask],
  );
}

/** What the app knows of the newest idea of this instrument. */
export async function ideaOf(page: Page, instrument: string): Promise<IdeaView | undefined> {
  const { ideas } = await deskOf(page);
  return ideas.find((idea) => idea.instrument === instrument);
}
