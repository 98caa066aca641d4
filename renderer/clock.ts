import { type ReadonlySignal, effect, signal } from '@preact/signals';

const tickMs = 1000;

export interface Clock {
  /** This computer's clock, milliseconds since the Unix epoch. Ticks each second, rests while hidden. */
  readonly now: ReadonlySignal<number>;
  /** Whether anybody can see the window. */
  readonly visible: ReadonlySignal<boolean>;
}

/** The one clock of all relative times, so that no two of them ever disagree. */
export function openClock(page: Document): Clock {
  const now = signal(Date.now());
  const visible = signal(page.visibilityState === 'visible');
  page.addEventListener('visibilitychange', () => {
    visible.value = page.visibilityState === 'visible';
  });
  const tick = (): void => {
    now.value = Date.now();
  };
  effect(() => {
    if (!visible.value) return;
    tick();
    const timer = setInterval(tick, tickMs);
    return () => {
      clearInterval(timer);
    };
  });
  return { now, visible };
}
