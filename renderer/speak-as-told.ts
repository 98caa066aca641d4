import { type ReadonlySignal, effect, signal } from '@preact/signals';
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
 * Lets the page speak as in the locale that is told, and readers pronounce it so. Components that say
 * something are drawn anew when that changes.
 *
 * @returns the locale that is spoken; null before there is any
 */
export function speakAsTold(
  page: Document,
  told: ReadonlySignal<string>,
): ReadonlySignal<string | null> {
  const spoken = signal<string | null>(null);
  /** Whoever draws a word depends on what is spoken, whether its own properties change or not. */
  const heard = (words: Words, section: string | symbol): unknown => {
    void spoken.value;
    return Reflect.get(words, section);
  };
  const follow = async (locale: string): Promise<void> => {
    const words = await catalogues[languageOf(locale) ?? 'en']();
    // Another one may have been told meanwhile.
    if (locale !== told.peek()) return;
    speak(new Proxy(words, { get: heard }), locale);
    page.documentElement.lang = locale;
    spoken.value = locale;
  };
  effect(() => void follow(told.value));
  return spoken;
}
