import type { FeedState } from '../../../preload/contract/feed-state.ts';
import type { Session } from './session.ts';

/** What the user is told of the session. `wallMs`: the present, milliseconds since the Unix epoch. */
export function feedStateOf(session: Session, wallMs: number): FeedState {
  const { phase, lastDrop, lastHeard, attempt, online } = session;
  const lastHeardAtMs = lastHeard?.wallMs ?? null;
  switch (phase.kind) {
    case 'signed-out':
      return { kind: 'signed-out' };
    case 'probing':
    case 'authenticating':
    case 'opening':
      if (lastDrop === null || lastDrop.kind === 'renewed') return { kind: 'connecting' };
      if (lastDrop.kind === 'silent' && attempt === 1 && lastHeardAtMs !== null) {
        return { kind: 'stale', lastHeardAtMs, isReconnecting: true };
      }
      return { kind: 'reconnecting', attempt, nextTryAtMs: wallMs, why: lastDrop, lastHeardAtMs };
    case 'catching-up':
      return { kind: 'catching-up', why: phase.why };
    case 'live':
      return {
        kind: 'live',
        sinceMs: phase.sinceWallMs,
        lastHeardAtMs: lastHeardAtMs ?? phase.sinceWallMs,
      };
    case 'quiet':
      return {
        kind: 'stale',
        lastHeardAtMs: lastHeardAtMs ?? phase.sinceWallMs,
        isReconnecting: false,
      };
    case 'waiting':
      return online
        ? {
            kind: 'reconnecting',
            attempt,
            nextTryAtMs: phase.nextTryAtWallMs,
            why: phase.why,
            lastHeardAtMs,
          }
        : { kind: 'offline', nextTryAtMs: phase.nextTryAtWallMs, lastHeardAtMs };
    case 'halted':
      return { kind: 'halted', why: phase.why, lastHeardAtMs };
    case 'asleep':
      return { kind: 'paused', lastHeardAtMs };
  }
}
