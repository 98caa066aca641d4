import type { AlertRule } from '../../preload/contract/alert-rules.ts';
import type { IdeaView } from '../../preload/contract/idea-view.ts';
import { isHidden } from '../alerts/rule-preview.ts';
import type { IdeaBook } from '../ideas/idea-book.ts';
import type { IdeaRecord } from '../ideas/idea.ts';
import { viewOf } from '../ideas/idea-view.ts';

/** What the tray tells of the list. */
export interface Glance {
  /** Newest first, and no more than fit a menu. */
  readonly lastIdeas: readonly IdeaView[];
  readonly unreadCount: number;
}

const fitMenu = 5;

/**
 * Looks at the list without making a view of every idea: bursts ask for it twice a second. What a
 * rule hides there is hidden here too. `nowMs`: the server's clock.
 */
export function glanceAt(book: IdeaBook, nowMs: number, rules: readonly AlertRule[]): Glance {
  const anyHides = rules.some(({ verdict }) => verdict === 'hide');
  const isListed = (record: IdeaRecord): boolean =>
    !anyHides || !isHidden(rules, viewOf(record, nowMs));
  return {
    lastIdeas: book
      .newest(fitMenu, isListed)
      .map((record) => ({ ...viewOf(record, nowMs), hidden: false })),
    unreadCount: book.count((record) => record.unread && isListed(record)),
  };
}
