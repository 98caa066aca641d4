import type { IdeaView } from '../../preload/contract/idea-view.ts';
import { IdeaBook } from '../ideas/idea-book.ts';
import { ideaWith } from '../ideas/idea.fixture.ts';
import { viewOf } from '../ideas/idea-view.ts';
import type { TrayView } from './tray-view.ts';

/** A morning on which the documented idea is still open. */
export const nowMs = Date.UTC(2026, 3, 22, 8, 40);

/** Live, and nothing has come yet. */
export function trayViewWith(over: Partial<TrayView> = {}): TrayView {
  return {
    feed: { kind: 'live', sinceMs: nowMs, lastHeardAtMs: nowMs },
    pause: { kind: 'off' },
    quietUntilMs: null,
    lastIdeaAtMs: null,
    lastIdeas: [],
    unreadCount: 0,
    showsCount: false,
    update: { kind: 'idle' },
    ...over,
  };
}

/** The documented idea with some of the server's fields replaced, and then some of the view's. */
export function ideaViewWith(
  fields: Readonly<Record<string, unknown>>,
  over: Partial<IdeaView> = {},
): IdeaView {
  const book = new IdeaBook();
  const taken = book.take(ideaWith(fields), 'stream', nowMs);
  if (taken.kind !== 'new') throw new Error('the fixture is not new');
  return { ...viewOf(taken.record, nowMs), hidden: false, ...over };
}
