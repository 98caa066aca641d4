import type { IdeaView } from '../../preload/contract/idea-view.ts';
import { words } from '../../preload/words/catalogue.ts';
import { describeIdea } from '../../preload/words/describe-idea.ts';

/** What assistive technology was told of new ideas. */
export interface News {
  /** The list that was last looked through. */
  readonly of: readonly IdeaView[];
  readonly heard: ReadonlySet<string>;
  readonly text: string;
  /** Milliseconds of the clock that `hearNews` is given. */
  readonly saidAtMs: number;
}

/** A reader must be able to finish a sentence before the next one comes. */
const quietMs = 5_000;

/** What stands in the list when it is first shown is no news. */
export function noNews(ideas: readonly IdeaView[]): News {
  return { of: ideas, heard: idsOf(ideas), text: '', saidAtMs: Number.NEGATIVE_INFINITY };
}

/**
 * Tells one new idea in full and several as a number, at most once every five seconds. What was read
 * before is no news, even if it comes anew with the list of another account. The page asks with every
 * key and every second: a list is looked through once.
 */
export function hearNews(news: News, ideas: readonly IdeaView[], nowMs: number): News {
  if (ideas === news.of || nowMs - news.saidAtMs < quietMs) return news;
  const isFresh = ({ id, hidden, unread }: IdeaView): boolean =>
    unread && !hidden && !news.heard.has(id);
  const fresh = ideas.filter(isFresh);
  const [first] = fresh;
  if (first === undefined) return { ...news, of: ideas };
  const text =
    fresh.length === 1 ? words.news.one(describeIdea(first)) : words.news.many(fresh.length);
  return { of: ideas, heard: idsOf(ideas), text, saidAtMs: nowMs };
}

function idsOf(ideas: readonly IdeaView[]): ReadonlySet<string> {
  return new Set(ideas.map(({ id }) => id));
}
