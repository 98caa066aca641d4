import type { FeedState } from '../../preload/contract/feed-state.ts';
import { type ConnectionEffect, noOutage, watchOutage } from './connection-alerts.ts';
import type { Wording } from './word-alert.ts';
import { wordDown, wordHalted } from './word-notice.ts';

export interface FeedWatch {
  readonly feedChanged: (feed: FeedState) => void;
  /** Something else that matters may have changed: the silence, the patience. */
  readonly look: () => void;
}

export interface FeedWatchPorts {
  readonly wallMs: () => number;
  readonly monoMs: () => number;
  readonly after: (ms: number, run: () => void) => () => void;
  readonly patienceMs: () => number;
  readonly isSilent: () => boolean;
  readonly show: (wording: Wording) => void;
  readonly withdraw: () => void;
}

/** Performs what is decided about the connection's one pop-up. */
export function watchFeed(ports: FeedWatchPorts): FeedWatch {
  let feed: FeedState = { kind: 'signed-out' };
  let outage = noOutage;
  let cancel: (() => void) | null = null;

  function look(): void {
    const [monoMs, patienceMs, isSilent] = [ports.monoMs(), ports.patienceMs(), ports.isSilent()];
    const step = watchOutage(outage, { feed, monoMs, patienceMs, isSilent });
    outage = step.next;
    cancel?.();
    cancel = step.lookInMs === null ? null : ports.after(step.lookInMs, look);
    if (step.effect !== null) perform(step.effect);
  }

  function perform(effect: ConnectionEffect): void {
    switch (effect.do) {
      case 'tell-down':
        return ports.show(wordDown(feed, effect.forMs));
      case 'tell-halted':
        return ports.show(wordHalted(feed, ports.wallMs()));
      case 'withdraw':
        return ports.withdraw();
    }
  }

  return {
    feedChanged: (next) => {
      feed = next;
      look();
    },
    look,
  };
}
