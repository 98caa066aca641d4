import { type Cell, follow, openCell } from './cell.ts';

const tickMs = 1000;

export interface Clock {
  /** This computer's clock, milliseconds since the Unix epoch. Ticks each second, rests while hidden. */
  readonly now: Cell<number>;
  /** Whether anybody can see the window. */
  readonly visible: Cell<boolean>;
}

/** The one clock of all relative times, so that no two of them ever disagree. */
export function openClock(page: Document): Clock {
  const now = openCell(Date.now());
  const visible = openCell(page.visibilityState === 'visible');
  page.addEventListener('visibilitychange', () => {
    visible.value = page.visibilityState === 'visible';
  });
  const tick = (): void => {
    now.value = Date.now();
  };
  follow(visible, (isVisible) => {
    if (!isVisible) return undefined;
    tick();
    const timer = setInterval(tick, tickMs);
    return () => {
      clearInterval(timer);
    };
  });
  return { now, visible };
}
