/** One look at the clocks; both in milliseconds. */
export interface Look {
  readonly monoMs: number;
  readonly wallMs: number;
}

/** How far a look may be late, or the wall clock wander from the monotonic one, between two looks. */
const JUMP_MS = 30_000;

/**
 * Whether the computer slept, stood still, or had its clock set between two looks. Systems forget to
 * tell (Linux without logind, a frozen virtual machine), and a monotonic clock may stop in sleep.
 *
 * @param everyMs the intended distance of the looks
 */
export function hasJumped(before: Look, after: Look, everyMs: number): boolean {
  const monoMs = after.monoMs - before.monoMs;
  const wallMs = after.wallMs - before.wallMs;
  return monoMs - everyMs > JUMP_MS || Math.abs(wallMs - monoMs) > JUMP_MS;
}
