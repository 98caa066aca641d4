import { net, powerMonitor } from 'electron';
import { type Look, hasJumped } from './clock-watch.ts';

export interface PowerListener {
  readonly suspended: () => void;
  /** Woken, unlocked, or found to have stood still. May come twice for one sleep. */
  readonly resumed: () => void;
  readonly network: (online: boolean) => void;
}

const LOOK_EVERY_MS = 5_000;

/** Tells what the system says of sleep and network, and what it forgot to say. Returns what stops it. */
export function watchPower(listener: PowerListener, look: () => Look): () => void {
  powerMonitor.on('suspend', listener.suspended);
  powerMonitor.on('resume', listener.resumed);
  powerMonitor.on('unlock-screen', listener.resumed);

  let last = look();
  const timer = setInterval(() => {
    const now = look();
    if (hasJumped(last, now, LOOK_EVERY_MS)) listener.resumed();
    last = now;
    listener.network(net.isOnline());
  }, LOOK_EVERY_MS);

  return () => {
    clearInterval(timer);
    powerMonitor.off('suspend', listener.suspended);
    powerMonitor.off('resume', listener.resumed);
    powerMonitor.off('unlock-screen', listener.resumed);
  };
}
