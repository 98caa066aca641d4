/** So many ideas are planned, or noted, in a few milliseconds. */
const PORTION = 1_000;

/** Hands on the items in portions: after each full one all else of the app has its turn. */
export async function inTurns<T>(
  items: readonly T[],
  after: (ms: number, run: () => void) => unknown,
  handOn: (portion: readonly T[]) => void,
): Promise<void> {
  for (let at = 0; at < items.length; at += PORTION) {
    const portion = items.slice(at, at + PORTION);
    handOn(portion);
    if (portion.length === PORTION) await new Promise<void>((resolve) => after(0, resolve));
  }
}
