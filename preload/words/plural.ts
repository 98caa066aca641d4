import { formatCount } from './format-count.ts';
import { perLocale } from './locale.ts';

const rules = perLocale((locale) => new Intl.PluralRules(locale));

/** The form that the language's rules (CLDR) ask for; a `#` in it stands for the number. */
export function plural(count: number, one: string, other: string): string {
  const form = rules().select(count) === 'one' ? one : other;
  return form.replace('#', formatCount(count));
}
