import { type ReadableAtom, atom, effect } from 'nanostores';

const tickMs = 1000;

export interface Clock {
  /** This computer's clock, milliseconds since the Unix epoch. Ticks each second, rests while hidden. */
  readonly now: ReadableAtom<number>;
  /** Whether anybody can see the window. */
  readonly visible: ReadableAtom<boolean>;
}

/** The one clock of all relative times, so that no two of them ever disagree. */
export function openClock(page: Document): Clock {
  const now = atom(Date.now());
  const visible = atom(page.visibilityState === 'visible');
  page.addEventListener('visibilitychange', () => {
    visible.set(page.visibilityState === 'visible');
  });
  const tick = (): void => {
    now.set(Date.now());
  };
  effect(visible, (isVisible) => {
    if (!isVisible) return undefined;
    tick();
    const timer = setInterval(tick, tickMs);
    return () => {
      clearInterval(timer);
    };
  });
  return { now, visible };
}
