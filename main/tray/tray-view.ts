import type { FeedState } from '../../preload/contract/feed-state.ts';
import type { IdeaView } from '../../preload/contract/idea-view.ts';
import type { PauseView } from '../../preload/contract/silence.ts';

/** What the tray tells. All times are milliseconds since the Unix epoch by this computer's clock. */
export interface TrayView {
  readonly feed: FeedState;
  readonly pause: PauseView;
  /** When the present quiet hours end; null: it is not quiet. */
  readonly quietUntilMs: number | null;
  /** When the newest idea was received. */
  readonly lastIdeaAtMs: number | null;
  /** Newest first, and no more than fit a menu. */
  readonly lastIdeas: readonly IdeaView[];
  readonly unreadCount: number;
  /** The number of unread ideas stands beside the icon, where the system can do that. */
  readonly showsCount: boolean;
}

/** Whether ideas stay without a pop-up because the user wished it. */
export function isSilenced({ pause, quietUntilMs }: TrayView): boolean {
  return pause.kind === 'on' || quietUntilMs !== null;
}

const fitMenu = 5;

/** What the tray tells of the list; what a rule hides there is hidden here too. `ideas`: newest first. */
export function trayIdeas(ideas: readonly IdeaView[]): Pick<TrayView, 'lastIdeas' | 'unreadCount'> {
  const visible = ideas.filter(({ hidden }) => !hidden);
  return {
    lastIdeas: visible.slice(0, fitMenu),
    unreadCount: visible.filter(({ unread }) => unread).length,
  };
}
