import type { Language, LanguageChoice } from '../../preload/contract/language.ts';
import { speak } from '../../preload/words/catalogue.ts';
import { chooseLocale, languageOf } from '../../preload/words/choose-locale.ts';
import { english, type Words } from '../../preload/words/english.ts';
import { spanish } from '../../preload/words/spanish.ts';
import { sayOnDesktop } from './desktop-words.ts';
import { type DesktopWords, english as englishOnDesktop } from './english.ts';
import { spanish as spanishOnDesktop } from './spanish.ts';

/**
 * From now on main says everything as the user chose. `preferred`: the user's languages as the system
 * lists them, the best one first.
 */
export function speakBest(choice: LanguageChoice, preferred: readonly string[]): void {
  const locale = chooseLocale(choice, preferred);
  const [words, onDesktop] = catalogues[languageOf(locale) ?? 'en'];
  speak(words, locale);
  sayOnDesktop(onDesktop);
}

const catalogues: Readonly<Record<Language, readonly [Words, DesktopWords]>> = {
  en: [english, englishOnDesktop],
  es: [spanish, spanishOnDesktop],
};
