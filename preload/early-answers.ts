import type { CallName } from './contract/calls.ts';

/** What a page would ask first, asked while its scripts are still on their way. */
export interface EarlyAnswers<T> {
  /** Undefined, if there is none or it was taken: then the page has to ask. */
  readonly take: (name: CallName) => T | undefined;
  /** Main has told of a change. The page may not have heard it, and an answer may not know it. */
  readonly drop: () => void;
}

export function askEarly<T>(
  names: readonly CallName[],
  ask: (name: CallName) => T,
): EarlyAnswers<T> {
  const answers = new Map(names.map((name) => [name, ask(name)]));
  return {
    take: (name) => {
      const answer = answers.get(name);
      answers.delete(name);
      return answer;
    },
    drop: () => answers.clear(),
  };
}
