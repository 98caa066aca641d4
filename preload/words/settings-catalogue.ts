import type { Language } from '../contract/language.ts';
import { languageOf } from './choose-locale.ts';
import { settingsWords as english } from './english/settings-words.ts';
import { locale } from './locale.ts';
import { settingsWords as spanish } from './spanish/settings-words.ts';

const catalogues: Readonly<Record<Language, typeof english>> = { en: english, es: spanish };

/**
 * Every word that only the settings say, in the language that is spoken. They are apart from the
 * `words` of everything else because few windows ever show the settings: both languages come with them.
 */
export function settingsWords(): typeof english {
  return catalogues[languageOf(locale) ?? 'en'];
}
