import type { FeedState } from '../../preload/contract/feed-state.ts';

/**
 * The state as details of one log line: what changes it, and nothing that changes by the second.
 * Two states with equal details are one line.
 */
export function feedDetails(state: FeedState): Readonly<Record<string, string | number>> {
  switch (state.kind) {
    case 'reconnecting':
      return { attempt: state.attempt, ...reasonOf(state.why) };
    case 'catching-up':
      return state.why === null ? {} : reasonOf(state.why);
    case 'halted':
      return reasonOf(state.why);
    case 'signed-out':
    case 'connecting':
    case 'live':
    case 'stale':
    case 'offline':
    case 'paused':
      return {};
  }
}

type Reason = Extract<FeedState, { kind: 'reconnecting' | 'halted' }>['why'];

function reasonOf(why: Reason): Readonly<Record<string, string | number>> {
  const { kind, ...rest } = why;
  const details = Object.entries(rest).filter(
    (entry): entry is [string, string | number] => entry[1] !== null,
  );
  return { why: kind, ...Object.fromEntries(details) };
}
