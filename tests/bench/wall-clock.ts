/** Wall-clock milliseconds since the Unix epoch, with fractions. */
export function nowMs(): number {
  return performance.timeOrigin + performance.now();
}
