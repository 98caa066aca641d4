import type { FeedState } from '../../preload/contract/feed-state.ts';
import type { Log } from '../log/log.ts';
import { feedDetails } from './feed-details.ts';

/** Writes one line per change that a person would call one. */
export function feedLogger(log: Log): (state: FeedState) => void {
  let lastLine = '';
  return (state) => {
    const details = feedDetails(state);
    const line = `${state.kind} ${JSON.stringify(details)}`;
    if (line === lastLine) return;
    lastLine = line;
    log.info('feed', state.kind, details);
  };
}
