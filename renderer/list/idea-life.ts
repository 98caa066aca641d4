import type { Freshness, IdeaView } from '../../preload/contract/idea-view.ts';
import { words } from '../../preload/words/catalogue.ts';
import { formatAge, formatTimeLeft } from '../../preload/words/format-age.ts';

/** How much of an idea's life is left at one moment. */
export interface IdeaLife {
  readonly freshness: Freshness;
  /** Milliseconds; null when the expiry is unknown or over. */
  readonly leftMs: number | null;
  /** 0 to 1 of the span from creation to expiry; null when that span is unknown or over. */
  readonly leftShare: number | null;
}

/**
 * `serverNowMs`: the server's clock. Main decides freshness and pushes it; the window alone may only
 * end a life earlier, so that a late push never leaves an expired idea looking open.
 */
export function ideaLife(idea: IdeaView, serverNowMs: number): IdeaLife {
  const expiresMs = idea.expires.atMs;
  if (idea.freshness === 'expired' || (expiresMs !== null && expiresMs <= serverNowMs))
    return { freshness: 'expired', leftMs: null, leftShare: null };
  if (expiresMs === null) return { freshness: 'unknown', leftMs: null, leftShare: null };
  const leftMs = expiresMs - serverNowMs;
  const createdMs = idea.created.atMs;
  const wholeMs = createdMs === null ? 0 : expiresMs - createdMs;
  const leftShare = wholeMs > 0 ? Math.min(1, leftMs / wholeMs) : null;
  return { freshness: idea.freshness, leftMs, leftShare };
}

/** "52 min left", "Expired 12 min ago", "Expiry unknown". */
export function lifeText(idea: IdeaView, life: IdeaLife, serverNowMs: number): string {
  if (life.leftMs !== null) return words.idea.timeLeft(formatTimeLeft(life.leftMs));
  if (life.freshness !== 'expired') return words.idea.expiryUnknown;
  const expiredMs = idea.expires.atMs;
  return words.idea.expired(expiredMs === null ? null : formatAge(expiredMs, serverNowMs));
}
