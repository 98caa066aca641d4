import { type Page, expect } from '@playwright/test';
import { english } from '../../preload/words/english.ts';
import { settingsWords as inSettings } from '../../preload/words/english/settings-words.ts';
import { spanish } from '../../preload/words/spanish.ts';
import { settingsWords as enAjustes } from '../../preload/words/spanish/settings-words.ts';
import { flatWords } from '../words/flat-words.ts';
import { scenes } from './scenes.ts';

/** What only English says. */
const onlyEnglish = new Set(flatWords({ ...english, inSettings }).values());
for (const word of flatWords({ ...spanish, enAjustes }).values()) onlyEnglish.delete(word);

/**
 * Main tells that the user has chosen Spanish while the window shows this scene. Resolves when
 * nothing of it is English any more.
 */
export async function turnSpanish(page: Page, scene: string): Promise<void> {
  const desk = scenes[scene]?.script.desk;
  const status = { ...desk, language: { choice: 'es', locale: 'es' } };
  await page.evaluate((payload) => window.scripted.push('desk:status', payload), status);
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await expect
    .poll(async () => (await piecesOf(page)).filter((piece) => onlyEnglish.has(piece)))
    .toEqual([]);
}

/** All that can be read or heard, piece by piece, but what was said before and passes by itself. */
function piecesOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const names = ['aria-label', 'title', 'placeholder'];
    const pieces = [...document.querySelectorAll('[aria-label], [title], [placeholder]')].flatMap(
      (one) => names.map((name) => one.getAttribute(name) ?? ''),
    );
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { parentElement, textContent } = texts.currentNode;
      if (parentElement?.closest('.said') === null) pieces.push(textContent ?? '');
    }
    return pieces.map((piece) => piece.trim());
  });
}
