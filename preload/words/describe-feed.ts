import type { FeedState, HaltReason } from '../contract/feed-state.ts';
import { words } from './catalogue.ts';
import { describeDrop } from './describe-drop.ts';
import { formatSpan, formatWait } from './format-age.ts';
import { plainLine } from './plain-line.ts';

/** What the state means for the user: fine, patience, act or know that nothing comes, nothing wanted. */
export type FeedTone = 'good' | 'waiting' | 'bad' | 'off';

export function feedTone(state: FeedState): FeedTone {
  switch (state.kind) {
    case 'live':
      return 'good';
    case 'connecting':
    case 'catching-up':
      return 'waiting';
    case 'stale':
    case 'reconnecting':
    case 'offline':
    case 'halted':
      return 'bad';
    case 'signed-out':
    case 'paused':
      return 'off';
  }
}

/** The feed's state in two parts: the headline does not change from second to second, the detail may. */
export interface FeedWords {
  readonly headline: string;
  readonly detail: string | null;
}

/** `nowMs`: this computer's clock, in milliseconds since the Unix epoch. */
export function feedWords(state: FeedState, nowMs: number): FeedWords {
  const { feed } = words;
  switch (state.kind) {
    case 'signed-out':
      return { headline: feed.signedOut, detail: feed.signedOutDetail };
    case 'connecting':
      return { headline: feed.connecting, detail: null };
    case 'catching-up':
      return {
        headline: feed.catchingUp,
        detail:
          state.why === null
            ? feed.catchingUpDetail
            : feed.catchingUpFailed(describeDrop(state.why)),
      };
    case 'live':
      return { headline: feed.live, detail: null };
    case 'stale':
      return {
        headline: feed.stale,
        detail: feed.staleDetail(formatSpan(nowMs - state.lastHeardAtMs), state.isReconnecting),
      };
    case 'reconnecting': {
      const when = formatWait(state.nextTryAtMs, nowMs);
      const why = describeDrop(state.why);
      return {
        headline: feed.reconnecting,
        detail: feed.reconnectingDetail(when, state.attempt, why),
      };
    }
    case 'offline':
      return {
        headline: feed.offline,
        detail: feed.offlineDetail(formatWait(state.nextTryAtMs, nowMs)),
      };
    case 'halted':
      return haltWords(state.why);
    case 'paused':
      return { headline: feed.paused, detail: null };
  }
}

function haltWords(why: HaltReason): FeedWords {
  const { feed } = words;
  const said = plainLine(why.message ?? '').replace(/\.$/, '');
  const quoted = said === '' ? '' : `${feed.serverSays(words.quote(said))} `;
  switch (why.kind) {
    case 'bad-code':
      return { headline: feed.badCode, detail: quoted + feed.badCodeToDo };
    case 'profile-expired':
      return { headline: feed.profileExpired, detail: quoted + feed.profileExpiredToDo };
    case 'server-stop':
      return { headline: feed.serverStop, detail: quoted + feed.serverStopToDo };
  }
}

/** The feed's state as one line, for the tray and the log: "Reconnecting in 8 s (attempt 3): …". */
export function describeFeed(state: FeedState, nowMs: number): string {
  const { headline, detail } = feedWords(state, nowMs);
  if (detail === null) return headline;
  return headline + jointOf(state) + detail;
}

function jointOf(state: FeedState): string {
  if (state.kind === 'stale' || state.kind === 'reconnecting') return ' '; // one sentence
  return state.kind === 'halted' ? '. ' : ': ';
}
