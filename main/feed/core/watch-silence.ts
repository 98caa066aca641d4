import { dropped } from './moves.ts';
import { afterSilence, doubtLimitMs, silenceLimitMs } from './ping-rhythm.ts';
import type { Now, Session, Step } from './session.ts';

/**
 * Bytes do not re-arm the timer, which would cost one timer a chunk; it looks back when it fires, and
 * never later than a silence that begins now could become doubtful.
 */
export function watchSilence(session: Session, now: Now): Step {
  const { phase, rhythm } = session;
  if (phase.kind !== 'live' && phase.kind !== 'quiet' && phase.kind !== 'catching-up') {
    return { next: session, effects: [] };
  }
  const silentMs = silenceOf(session, now);
  const doubtMs = doubtLimitMs(rhythm);
  const limitMs = silenceLimitMs(rhythm);
  if (silentMs >= limitMs) {
    const why = { kind: 'silent', forMs: silentMs } as const;
    return dropped({ ...session, rhythm: afterSilence(rhythm) }, why, now);
  }
  const isDoubted = silentMs >= doubtMs;
  return {
    next:
      isDoubted && phase.kind === 'live'
        ? { ...session, phase: { ...phase, kind: 'quiet' } }
        : session,
    effects: [
      {
        do: 'set-timer',
        timer: 'silence',
        afterMs: isDoubted ? Math.min(doubtMs, limitMs - silentMs) : doubtMs - silentMs,
      },
    ],
  };
}

/** Whether the stream has been silent for so long that the feed is not to be called live. */
export function isDoubtful(session: Session, now: Now): boolean {
  return silenceOf(session, now) >= doubtLimitMs(session.rhythm);
}

/** Since the last bytes of any stream, ms. */
function silenceOf({ lastHeard }: Session, now: Now): number {
  return lastHeard === null ? 0 : now.monoMs - lastHeard.monoMs;
}
