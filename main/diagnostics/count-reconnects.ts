import type { FeedState } from '../../preload/contract/feed-state.ts';

/** Counts how often an open stream was lost, whatever became of it then. */
export function countReconnects(): {
  readonly note: (state: FeedState) => void;
  readonly count: () => number;
} {
  let wasOpen = false;
  let reconnects = 0;
  return {
    note: ({ kind }) => {
      if (wasOpen && ['stale', 'reconnecting', 'offline'].includes(kind)) reconnects += 1;
      wasOpen = kind === 'live' || kind === 'catching-up';
    },
    count: () => reconnects,
  };
}
