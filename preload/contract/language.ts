/** The languages of the catalogue, as BCP 47 names them. */
export const languages = ['en', 'es'] as const;
export type Language = (typeof languages)[number];

export const languageChoices = ['system', ...languages] as const;
export type LanguageChoice = (typeof languageChoices)[number];

export interface LanguageView {
  readonly choice: LanguageChoice;
  /** What is spoken, and how numbers and times are written: BCP 47, for example `es-MX`. */
  readonly locale: string;
}
