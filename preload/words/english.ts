import { accountWords } from './english/account-words.ts';
import { feedWords } from './english/feed-words.ts';
import { ideaWords } from './english/idea-words.ts';
import { listWords } from './english/list-words.ts';

/**
 * The shape that every language has. Sentences with a value in them are functions: word order differs
 * between languages. Texts arrive formatted; numbers that are counted do not, as words depend on them.
 */
export type Words = typeof english;

export const english = {
  appName: 'HTI Notifier',
  unknown: 'unknown',
  /** Stands where a value is missing. */
  nothing: '–',
  /** A text of the server or the user inside a sentence of ours. */
  quote: (text: string) => `“${text}”`,
  about: (version: string, runtime: string) => `HTI Notifier ${version} · ${runtime}`,
  ...ideaWords,
  ...feedWords,
  ...listWords,
  ...accountWords,
};
