import type { FeedState } from '../../preload/contract/feed-state.ts';
import { describeDrop } from '../../preload/words/describe-drop.ts';
import { feedWords } from '../../preload/words/describe-feed.ts';
import { formatSpan } from '../../preload/words/format-age.ts';
import { plainLine } from '../../preload/words/plain-line.ts';
import type { Validity } from './validity-warning.ts';
import type { Wording } from './word-alert.ts';
import { desktopWords } from '../words/desktop-words.ts';

const DAY_MS = 24 * 60 * 60_000;

/** The feed has been down for so many ms. Nothing in it ages: no next try, no number of tries. */
export function wordDown(feed: FeedState, forMs: number): Wording {
  const why = reasonOf(feed);
  const { down } = desktopWords.popUp;
  return {
    title: down.title(formatSpan(forMs)),
    body: why === null ? down.still : `${down.because(why)} ${down.still}`,
  };
}

/** The feed is halted: what happened and what there is to do. `nowMs`: this computer's clock. */
export function wordHalted(feed: FeedState, nowMs: number): Wording {
  const { headline, detail } = feedWords(feed, nowMs);
  return { title: headline, body: detail ?? '' };
}

export function wordValidity({ atMs, text }: Validity, nowMs: number): Wording {
  const { validity } = desktopWords.popUp;
  return {
    title: validity.title(Math.ceil((atMs - nowMs) / DAY_MS)),
    body: validity.until(plainLine(text)),
  };
}

function reasonOf(feed: FeedState): string | null {
  if (feed.kind === 'reconnecting') return describeDrop(feed.why);
  return feed.kind === 'offline' ? desktopWords.popUp.down.offline : null;
}
