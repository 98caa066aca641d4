/** The first window of waiting; each failed attempt doubles it. */
export const SHORTEST_WINDOW_MS = 1_000;
export const LONGEST_WINDOW_MS = 60_000;

/** What we wait after a 429 that does not say how long, and the longest that a server can make us wait. */
const UNSAID_COOLDOWN_MS = 60_000;
const LONGEST_COOLDOWN_MS = 15 * 60_000;

/**
 * How long to wait before the next try: anywhere in the upper two thirds of an exponential window.
 *
 * Jitter over the whole window, from zero, makes the mean wait so short that 3.3 % of all clients
 * knock in each second of a long outage; with this floor it is 2.6 % (`npm run sim:reconnect`).
 *
 * @param attempt 1 for the first try after a drop; Infinity for the longest window at once
 * @param chance uniform in [0, 1)
 * @returns milliseconds
 */
export function backOffMs(attempt: number, chance: number): number {
  // 2 ** 6 s is already beyond the longest window; more would only overflow.
  const window = Math.min(LONGEST_WINDOW_MS, SHORTEST_WINDOW_MS * 2 ** Math.min(attempt - 1, 6));
  return Math.round(window * (1 / 3 + (chance * 2) / 3));
}

/**
 * How long to stay away after a 429. A second of jitter keeps clients of one server apart.
 *
 * @param retryAfterMs what the server asked for, or null
 * @returns milliseconds
 */
export function cooldownMs(retryAfterMs: number | null, chance: number): number {
  const asked = retryAfterMs ?? UNSAID_COOLDOWN_MS;
  return Math.round(Math.min(LONGEST_COOLDOWN_MS, Math.max(0, asked)) + chance * 1_000);
}
