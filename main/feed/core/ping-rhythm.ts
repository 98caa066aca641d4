/**
 * How often the server gives a sign of life, learned from its pings. The period is not documented,
 * so the first guess is the polling interval, and a guess that proves too short grows by itself:
 * a limit below the real period would reconnect a healthy stream for ever.
 */
export interface PingRhythm {
  /** The last gaps between pings, milliseconds, newest last. */
  readonly gapsMs: readonly number[];
  /** Monotonic milliseconds of the last ping of this connection, or null. */
  readonly lastPingMs: number | null;
  /** Silence that makes a feed doubtful before enough gaps were measured. */
  readonly doubtMs: number;
  /** Silence that is tolerated before enough gaps were measured. */
  readonly patienceMs: number;
}

const SHORTEST_LIMIT_MS = 10_000;
const LONGEST_LIMIT_MS = 180_000;
const GAPS_KEPT = 8;
/** Of fewer gaps the median may be a stall. */
const GAPS_ENOUGH = 5;

export function newRhythm(pollSeconds: number): PingRhythm {
  const guessMs = Math.max(SHORTEST_LIMIT_MS, 3_000 * pollSeconds);
  return { gapsMs: [], lastPingMs: null, doubtMs: guessMs, patienceMs: guessMs };
}

export function heardPing(rhythm: PingRhythm, monoMs: number): PingRhythm {
  const { lastPingMs, gapsMs } = rhythm;
  if (lastPingMs === null) return { ...rhythm, lastPingMs: monoMs };
  const gaps = [...gapsMs, monoMs - lastPingMs].slice(-GAPS_KEPT);
  return { ...rhythm, gapsMs: gaps, lastPingMs: monoMs };
}

/** Silence ended a connection: as long as the limit is a guess, it was perhaps too short. */
export function afterSilence(rhythm: PingRhythm): PingRhythm {
  if (isLearned(rhythm)) return rhythm;
  return { ...rhythm, patienceMs: Math.min(LONGEST_LIMIT_MS, rhythm.patienceMs * 2) };
}

/**
 * How long the stream may be silent before it counts as dead, milliseconds: three times the usual
 * gap. The median, because one stall must not make the next one look normal.
 */
export function silenceLimitMs(rhythm: PingRhythm): number {
  const gaps = rhythm.gapsMs.toSorted((a, b) => a - b);
  const usual = gaps[Math.floor(gaps.length / 2)];
  if (usual === undefined || !isLearned(rhythm)) return rhythm.patienceMs;
  return Math.min(LONGEST_LIMIT_MS, Math.max(SHORTEST_LIMIT_MS, 3 * usual));
}

/**
 * How long the stream may be silent before it is no longer called live, milliseconds. Patience with a
 * server that may ping seldom is no reason to believe in it.
 */
export function doubtLimitMs(rhythm: PingRhythm): number {
  return isLearned(rhythm) ? silenceLimitMs(rhythm) : rhythm.doubtMs;
}

function isLearned({ gapsMs }: PingRhythm): boolean {
  return gapsMs.length >= GAPS_ENOUGH;
}
