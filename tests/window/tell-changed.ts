import type { Page } from '@playwright/test';
import type { IdeaView } from '../../preload/contract/idea-view.ts';
import { writeJson } from '../../preload/contract/read-json.ts';

/** Tells the page, as main does, that these ideas are new or look different now. */
export async function tellChanged(page: Page, ideas: readonly IdeaView[]): Promise<void> {
  const payload = writeJson({ ideas, goneIds: [] });
  await page.evaluate((json) => window.scripted.push('ideas:changed', json), payload);
}
