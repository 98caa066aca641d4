import type { Words } from './english.ts';
import { writeAsIn } from './locale.ts';

/**
 * Every word that the window says, in the language of the user. It is to be read when it is said and
 * never kept: the user may choose another language at any time.
 *
 * Nothing is said before somebody has called `speak`.
 */
export let words: Words;

/** From now on everything is said in these words, and written as in this locale of their language. */
export function speak(spoken: Words, locale: string): void {
  words = spoken;
  writeAsIn(locale);
}
