import type { FeedState } from '../../preload/contract/feed-state.ts';

/** Counts how often an open stream was lost, whatever became of it then. */
export function countReconnects(): {
  readonly note: (state: FeedState) => void;
  readonly count: () => number;
} {
  let wasOpen = false;
  let reconnects = 0;
  return {
    note: (state) => {
      const isQuiet = state.kind === 'stale' && !state.isReconnecting;
      if (wasOpen && !isQuiet && ['stale', 'reconnecting', 'offline'].includes(state.kind)) {
        reconnects += 1;
      }
      wasOpen = isQuiet || state.kind === 'live' || state.kind === 'catching-up';
    },
    count: () => reconnects,
  };
}
