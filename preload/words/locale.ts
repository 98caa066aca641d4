// In one file, because what the page's scripts share becomes scripts too, and the first window waits for each.

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

const numbers = perLocale((of) => new Intl.NumberFormat(of));
const rules = perLocale((of) => new Intl.PluralRules(of));

/** A whole number as the locale groups its digits. */
export function formatCount(count: number): string {
  return numbers().format(count);
}

/** The form that the language's rules (CLDR) ask for; a `#` in it stands for the number. */
export function plural(count: number, one: string, other: string): string {
  const form = rules().select(count) === 'one' ? one : other;
  return form.replace('#', formatCount(count));
}
