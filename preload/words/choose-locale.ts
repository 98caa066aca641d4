import { type Language, type LanguageChoice, languages } from '../contract/language.ts';

/**
 * The locale to speak in. `preferred`: the user's languages as the system lists them, the best one
 * first. A chosen language is spoken as where the user lives, if the system names it at all.
 */
export function chooseLocale(choice: LanguageChoice, preferred: readonly string[]): string {
  const isWanted = (language: Language | null): boolean =>
    choice === 'system' ? language !== null : language === choice;
  const found = preferred.find((locale) => isLocale(locale) && isWanted(languageOf(locale)));
  return found ?? (choice === 'system' ? 'en' : choice);
}

/** Null: we do not speak it. */
export function languageOf(locale: string): Language | null {
  const [first] = locale.toLowerCase().split('-');
  return languages.find((language) => language === first) ?? null;
}

/** Systems also list names of their own, such as `C` and `es_ES.UTF-8`, at which Intl would throw. */
function isLocale(name: string): boolean {
  return /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(name);
}
