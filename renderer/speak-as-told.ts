import { type ReadableAtom, atom } from 'nanostores';
import type { Language } from '../preload/contract/language.ts';
import { speak } from '../preload/words/catalogue.ts';
import { languageOf } from '../preload/words/choose-locale.ts';
import type { Words } from '../preload/words/english.ts';

/** Each is a file of its own, of which a page loads the one that it speaks. */
const catalogues: Readonly<Record<Language, () => Promise<Words>>> = {
  en: async () => (await import('../preload/words/english.ts')).english,
  es: async () => (await import('../preload/words/spanish.ts')).spanish,
};

/**
 * Lets the page speak as in the locale that is told, and readers pronounce it so.
 *
 * @returns the locale that is spoken; null before there is any
 */
export function speakAsTold(
  page: Document,
  told: ReadableAtom<string>,
): ReadableAtom<string | null> {
  const spoken = atom<string | null>(null);
  const learn = async (locale: string): Promise<void> => {
    const words = await catalogues[languageOf(locale) ?? 'en']();
    // Another one may have been told meanwhile.
    if (locale !== told.get()) return;
    // Another object, also in another locale of the same language: what was drawn before is told by it.
    speak({ ...words }, locale);
    page.documentElement.lang = locale;
    spoken.set(locale);
  };
  told.subscribe((locale) => void learn(locale));
  return spoken;
}
