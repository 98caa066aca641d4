import type { PauseView, PauseWish, QuietRange } from '../../preload/contract/silence.ts';
import type { LocalClock } from './local-clock.ts';
import { pauseAt, pauseFrom } from './pause.ts';
import { quietUntil } from './quiet-hours.ts';

/** Why no idea pops up now. */
export type SilenceReason = 'paused' | 'quiet-hours';

/** The silence that the user wished: the pause and the weekly quiet hours. */
export interface Silence {
  /** Null: ideas pop up. */
  readonly reason: () => SilenceReason | null;
  readonly pause: () => PauseView;
  /** When the present quiet hours end, milliseconds since the Unix epoch; null: it is not quiet. */
  readonly quietUntilMs: () => number | null;
  readonly wish: (wish: PauseWish) => void;
  /** Looks whether it has begun or ended: the quiet hours changed, or time passed in a jump. */
  readonly look: () => void;
}

export interface SilencePorts {
  readonly wallMs: () => number;
  readonly clock: LocalClock;
  /** Calls back once after `ms`. */
  readonly after: (ms: number, run: () => void) => () => void;
  readonly quietHours: () => readonly QuietRange[];
  /** The pause as it is kept, over or not; it outlives the app. */
  readonly stored: () => PauseView;
  readonly store: (pause: PauseView) => void;
  readonly onChanged: () => void;
}

/** A timer is never set longer, so that a clock that jumps is noticed within it. */
const LONGEST_SLEEP_MS = 60_000;

/** Whether it is silent is asked of the clock each time; the timer only tells when that changes. */
export function keepSilence(ports: SilencePorts): Silence {
  let cancel: (() => void) | null = null;
  let shown = '';

  const pause = (): PauseView => pauseAt(ports.stored(), ports.wallMs());
  const quietUntilMs = (): number | null =>
    quietUntil(ports.quietHours(), ports.wallMs(), ports.clock);

  function look(): void {
    const nowMs = ports.wallMs();
    const [paused, untilMs] = [pause(), quietUntilMs()];
    if (ports.stored().kind !== paused.kind) ports.store(paused);

    cancel?.();
    const ends = [paused.kind === 'on' ? paused.untilMs : null, untilMs].filter(
      (at) => at !== null,
    );
    const isTimed = ends.length > 0 || ports.quietHours().length > 0;
    const sleepMs = Math.min(LONGEST_SLEEP_MS, ...ends.map((atMs) => atMs - nowMs));
    cancel = isTimed ? ports.after(Math.max(1, sleepMs), look) : null;

    const now = JSON.stringify([paused, untilMs]);
    if (now === shown) return;
    shown = now;
    ports.onChanged();
  }

  return {
    reason: () => {
      look();
      if (pause().kind === 'on') return 'paused';
      return quietUntilMs() === null ? null : 'quiet-hours';
    },
    pause,
    quietUntilMs,
    wish: (wish) => {
      ports.store(pauseFrom(wish, ports.wallMs(), ports.clock));
      look();
    },
    look,
  };
}
