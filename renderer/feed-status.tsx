import type { DeskView } from '../preload/contract/desk-view.ts';
import type { PauseWish } from '../preload/contract/silence.ts';
import { words } from '../preload/words/catalogue.ts';
import { feedTone, feedWords } from '../preload/words/describe-feed.ts';
import { formatAge, formatSpan } from '../preload/words/format-age.ts';
import { type DeskState, placeInTimeMs } from './desk-state.ts';
import { Icon } from './icons.tsx';

interface FeedStatusProps {
  readonly desk: DeskView;
  readonly nowMs: number;
  readonly page: DeskState['page'];
  readonly canLeavePage: boolean;
  readonly onPage: (page: DeskState['page']) => void;
  readonly onPause: (wish: PauseWish) => void;
  readonly onReconnect: () => void;
}

/** The status line: the feed in words, pop-ups on or off, and the way to settings and account. */
export function FeedStatus(props: FeedStatusProps) {
  const { desk, nowMs, page, onPage, onPause } = props;
  const tone = feedTone(desk.feed);
  const { headline } = feedWords(desk.feed, nowMs);
  const paused = desk.alerts.pause.kind === 'on';
  const silence = silenceOf(desk.alerts);
  return (
    <header class={`feed feed--${tone}`}>
      {page === 'ideas' && <h1 class="visually-hidden">{words.list.name}</h1>}
      <span class="feed__lamp" aria-hidden="true" />
      <div class="feed__words">
        <p class="feed__headline">
          {/* Only the headline is announced: the seconds beside it would never let a reader rest. */}
          <output>{headline}</output>
          {desk.account.kind === 'demo' && (
            <span class="pill pill--demo">{words.account.demoPill}</span>
          )}
          {silence !== null && <span class="pill">{silence}</span>}
        </p>
        <p class="feed__detail">{detailOf(desk, nowMs)}</p>
        <FeedAction {...props} />
      </div>
      <div class="feed__buttons">
        <button
          type="button"
          class="icon-button"
          aria-pressed={paused}
          aria-label={words.alerts.pause}
          title={paused ? words.alerts.resume : words.alerts.pause}
          onClick={() => onPause(paused ? 'resume' : 'until-resumed')}
        >
          <Icon name={paused ? 'bell-off' : 'bell'} />
        </button>
        <button
          type="button"
          class="icon-button"
          aria-expanded={page === 'settings'}
          aria-label={words.settings.title}
          title={page === 'settings' ? words.actions.backToIdeas : words.settings.title}
          onClick={() => onPage(page === 'settings' ? 'ideas' : 'settings')}
        >
          <Icon name="settings" />
        </button>
        {props.canLeavePage && (
          <button
            type="button"
            class="icon-button"
            aria-expanded={page === 'account'}
            aria-label={words.account.open}
            title={page === 'account' ? words.actions.backToIdeas : words.account.open}
            onClick={() => onPage(page === 'account' ? 'ideas' : 'account')}
          >
            <Icon name="account" />
          </button>
        )}
      </div>
    </header>
  );
}

/** Why nothing pops up now, as the user wished; null: ideas do. */
function silenceOf({ pause, quietUntilMs }: DeskView['alerts']): string | null {
  if (pause.kind === 'on') return words.alerts.paused;
  return quietUntilMs === null ? null : words.alerts.quiet;
}

/** What the user can do about the feed's state, if anything. */
function FeedAction({ desk, page, onPage, onReconnect }: FeedStatusProps) {
  const { feed } = desk;
  const isCodeWanted =
    feed.kind === 'signed-out' || (feed.kind === 'halted' && feed.why.kind === 'bad-code');
  if (isCodeWanted) {
    if (page === 'account') return null;
    const label = feed.kind === 'signed-out' ? words.actions.connect : words.actions.changeCode;
    return <FeedButton label={label} onClick={() => onPage('account')} />;
  }
  if (feed.kind === 'reconnecting' || feed.kind === 'offline' || feed.kind === 'halted')
    return <FeedButton label={words.actions.reconnectNow} onClick={onReconnect} />;
  return null;
}

interface FeedButtonProps {
  readonly label: string;
  readonly onClick: () => void;
}

function FeedButton({ label, onClick }: FeedButtonProps) {
  return (
    <button type="button" class="button button--small feed__action" onClick={onClick}>
      {label}
    </button>
  );
}

/**
 * The age of the last sign of life and of the last idea side by side: a quiet market is no dead feed.
 * And in how many places of the list ideas may be missing.
 */
function detailOf(desk: DeskView, nowMs: number): string | null {
  const { feed, ideas, gaps, clockOffsetMs } = desk;
  if (feed.kind !== 'live') return feedWords(feed, nowMs).detail;
  const parts = [words.feed.ping(formatSpan(nowMs - feed.lastHeardAtMs))];
  const [newest] = ideas;
  if (newest) {
    parts.push(words.feed.lastIdea(formatAge(placeInTimeMs(newest), nowMs + clockOffsetMs)));
  }
  if (gaps.length > 0) parts.push(words.feed.gaps(gaps.length));
  return parts.join(' · ');
}
