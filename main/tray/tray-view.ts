import type { FeedState } from '../../preload/contract/feed-state.ts';
import type { UpdateState } from '../../preload/contract/updates.ts';
import type { PauseView } from '../../preload/contract/silence.ts';
import type { Glance } from '../desk/glance.ts';

/** What the tray tells. All times are milliseconds since the Unix epoch by this computer's clock. */
export interface TrayView extends Glance {
  readonly feed: FeedState;
  readonly pause: PauseView;
  /** When the present quiet hours end; null: it is not quiet. */
  readonly quietUntilMs: number | null;
  /** When the newest idea was received. */
  readonly lastIdeaAtMs: number | null;
  /** The number of unread ideas stands beside the icon, where the system can do that. */
  readonly showsCount: boolean;
  readonly update: UpdateState;
}

/** Whether ideas stay without a pop-up because the user wished it. */
export function isSilenced({ pause, quietUntilMs }: TrayView): boolean {
  return pause.kind === 'on' || quietUntilMs !== null;
}
