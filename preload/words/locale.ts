/**
 * In whose way numbers and times are written (BCP 47, `es-MX`). It is always one of the language
 * that is spoken.
 */
export let locale = 'en';

/** For the catalogue: who changes the one changes the other. */
export function writeAsIn(next: string): void {
  locale = next;
}

/** What is costly to make and needed again and again, once for each locale. */
export function perLocale<T>(make: (locale: string) => T): () => T {
  const made = new Map<string, T>();
  return () => {
    const known = made.get(locale);
    if (known !== undefined) return known;
    const fresh = make(locale);
    made.set(locale, fresh);
    return fresh;
  };
}
