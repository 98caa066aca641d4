import type { FeedState } from '../../preload/contract/feed-state.ts';
import { describeDrop } from '../../preload/words/describe-drop.ts';
import { feedWords } from '../../preload/words/describe-feed.ts';
import { formatAge } from '../../preload/words/format-age.ts';
import { formatClock } from '../../preload/words/format-clock.ts';
import type { TrayView } from './tray-view.ts';
import { desktopWords } from '../words/desktop-words.ts';

/** An age below this is told by the state itself, ms. */
const WORTH_TELLING_MS = 60_000;

/**
 * The state in one line: "Live, last idea 3 min ago". Nothing in it runs by the second: the tray is
 * drawn anew only now and then, and a menu that changes may close under the hand.
 */
export function trayStateLine(view: TrayView, nowMs: number): string {
  const { feed, lastIdeaAtMs, unreadCount } = view;
  const parts = [feedLine(feed, nowMs)];
  if (feed.kind === 'live') {
    if (lastIdeaAtMs !== null) parts.push(desktopWords.tray.lastIdea(ageOf(lastIdeaAtMs, nowMs)));
  } else if ('lastHeardAtMs' in feed && feed.lastHeardAtMs !== null) {
    const { lastHeardAtMs } = feed;
    const isLongAgo = nowMs - lastHeardAtMs >= WORTH_TELLING_MS;
    if (isLongAgo) parts.push(desktopWords.tray.lastHeard(formatAge(lastHeardAtMs, nowMs)));
  }
  parts.push(...silenceOf(view, nowMs));
  if (unreadCount > 0) parts.push(desktopWords.tray.unread(unreadCount));
  return parts.join(', ');
}

function feedLine(feed: FeedState, nowMs: number): string {
  const { headline } = feedWords(feed, nowMs);
  const why = feed.kind === 'reconnecting' || feed.kind === 'catching-up' ? feed.why : null;
  return why === null ? headline : desktopWords.tray.because(headline, describeDrop(why));
}

/** In whole minutes: "just now" below one. */
function ageOf(atMs: number, nowMs: number): string {
  return formatAge(nowMs - atMs < WORTH_TELLING_MS ? nowMs : atMs, nowMs);
}

function silenceOf({ pause, quietUntilMs }: TrayView, nowMs: number): string[] {
  const clock = (atMs: number) => formatClock(atMs, nowMs);
  if (pause.kind === 'on') {
    return [
      pause.untilMs === null
        ? desktopWords.tray.paused
        : desktopWords.tray.pausedUntil(clock(pause.untilMs)),
    ];
  }
  return quietUntilMs === null ? [] : [desktopWords.tray.quietUntil(clock(quietUntilMs))];
}
