import type { Freshness } from '../../preload/contract/idea-view.ts';
import type { Idea } from './idea.ts';

const shortestWarningMs = 120_000;
const warningShare = 0.1;

type Life = Pick<Idea, 'created' | 'expires'>;

/**
 * Whether a trader could still act on the idea. `nowMs` is the server's clock as we estimate it,
 * milliseconds since the Unix epoch. Expired from the very millisecond of the expiry on.
 */
export function freshnessOf(idea: Life, nowMs: number): Freshness {
  const expiresMs = idea.expires.atMs;
  if (expiresMs === null) return 'unknown';
  if (nowMs >= expiresMs) return 'expired';
  return nowMs >= expiresMs - warningMs(idea, expiresMs) ? 'expiring' : 'open';
}

/** When `freshnessOf` will next answer otherwise, same clock; null: never. */
export function nextFreshnessChangeAtMs(idea: Life, nowMs: number): number | null {
  const expiresMs = idea.expires.atMs;
  if (expiresMs === null || nowMs >= expiresMs) return null;
  const expiringMs = expiresMs - warningMs(idea, expiresMs);
  return nowMs < expiringMs ? expiringMs : expiresMs;
}

/** The last tenth of the idea's life, and never less than two minutes: too early beats too late. */
function warningMs(idea: Life, expiresMs: number): number {
  const lifeMs = idea.created.atMs === null ? 0 : expiresMs - idea.created.atMs;
  return Math.max(shortestWarningMs, Math.ceil(lifeMs * warningShare));
}
