import type { FeedState, HaltReason } from '../../preload/contract/feed-state.ts';

/** What was told of the present outage; there is one pop-up for each. */
export interface Outage {
  /** Since when the feed has not been live, monotonic ms; null: it is, or nobody expects it to be. */
  readonly sinceMs: number | null;
  readonly told: 'nothing' | 'down' | HaltReason['kind'];
}

export const noOutage: Outage = { sinceMs: null, told: 'nothing' };

/** One look at the feed. */
export interface ConnectionLook {
  readonly feed: FeedState;
  readonly monoMs: number;
  /** For how long the feed may be down before it is told. */
  readonly patienceMs: number;
  /** A pause or quiet hours: what is to be told waits for their end. */
  readonly isSilent: boolean;
}

export interface ConnectionStep {
  readonly next: Outage;
  readonly effect: ConnectionEffect | null;
  /** When to look again even if nothing happens, in ms; null: never. */
  readonly lookInMs: number | null;
}

export type ConnectionEffect =
  | { readonly do: 'tell-down'; readonly forMs: number }
  | { readonly do: 'tell-halted' }
  | { readonly do: 'withdraw' };

/** Decides what the user is to be told of the connection, at every change of it and when asked to. */
export function watchOutage(outage: Outage, look: ConnectionLook): ConnectionStep {
  const { feed, isSilent } = look;
  switch (feed.kind) {
    case 'live':
    case 'signed-out':
      return over(outage);
    case 'catching-up':
      // The stream is open again. Only live ends an outage that was not told yet: a server that
      // lets us in and drops us again and again is down all the same.
      return outage.told === 'nothing' ? rest(outage) : over(outage);
    case 'paused':
      // The computer sleeps; its sleep is no outage.
      return rest({ ...outage, sinceMs: null });
    case 'halted':
      if (isSilent || outage.told === feed.why.kind) return rest(outage);
      return { ...rest({ ...outage, told: feed.why.kind }), effect: { do: 'tell-halted' } };
    case 'connecting':
    case 'stale':
    case 'reconnecting':
    case 'offline':
      return down({ ...outage, sinceMs: outage.sinceMs ?? look.monoMs }, look);
  }
}

function down(outage: Outage, { monoMs, patienceMs, isSilent }: ConnectionLook): ConnectionStep {
  if (outage.told !== 'nothing') return rest(outage);
  const forMs = monoMs - (outage.sinceMs ?? monoMs);
  if (forMs < patienceMs) return { ...rest(outage), lookInMs: patienceMs - forMs };
  if (isSilent) return rest(outage);
  return { ...rest({ ...outage, told: 'down' }), effect: { do: 'tell-down', forMs } };
}

function over({ told }: Outage): ConnectionStep {
  return { ...rest(noOutage), effect: told === 'nothing' ? null : { do: 'withdraw' } };
}

function rest(next: Outage): ConnectionStep {
  return { next, effect: null, lookInMs: null };
}
