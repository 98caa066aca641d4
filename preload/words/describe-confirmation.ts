import type { FeedState } from '../contract/feed-state.ts';
import { words } from './catalogue.ts';
import { formatClock } from './format-clock.ts';

/**
 * "Not confirmed since 10:42" while the feed is not heard, so that nothing may be known of a change;
 * null while it is, and for the moments in which a connection is made. `nowMs`: this computer's clock.
 */
export function describeConfirmation(feed: FeedState, nowMs: number): string | null {
  switch (feed.kind) {
    case 'connecting':
    case 'catching-up':
    case 'live':
      return null;
    case 'signed-out':
      return words.idea.notConfirmed;
    case 'stale':
    case 'reconnecting':
    case 'offline':
    case 'halted':
    case 'paused':
      return feed.lastHeardAtMs === null
        ? words.idea.notConfirmed
        : words.idea.notConfirmedSince(formatClock(feed.lastHeardAtMs, nowMs));
  }
}
