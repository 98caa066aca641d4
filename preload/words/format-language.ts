import type { Language } from '../contract/language.ts';

/** A language as its own speakers write it, so that they find it whatever is spoken now: "Español". */
export function formatLanguage(language: Language): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
