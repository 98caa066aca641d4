/** Prices on a vertical scale. All lengths are in the unit of `height`. */
export interface LadderRung<K extends string> {
  readonly kind: K;
  /** Where the price stands, to scale; 0 is the top. */
  readonly at: number;
  /** Where the middle of its label stands: as near as the other labels allow. */
  readonly labelAt: number;
}

/**
 * Puts prices on a ladder, the highest first. The marks are to scale, whatever their labels need:
 * those are moved apart until none overlaps another, in order and within the ladder. It must be
 * high enough for all labels.
 */
export function layOutLadder<K extends string>(
  prices: readonly { readonly kind: K; readonly value: number }[],
  height: number,
  labelHeight: number,
): readonly LadderRung<K>[] {
  const sorted = [...prices].sort((one, other) => other.value - one.value);
  const half = labelHeight / 2;
  // Halved before they are subtracted: the widest span of two numbers is no number any more.
  const high = (sorted[0]?.value ?? 0) / 2;
  const span = high - (sorted.at(-1)?.value ?? 0) / 2;
  const marks = sorted.map(({ value }) => {
    const share = span > 0 ? (high - value / 2) / span : 0.5;
    return half + share * (height - labelHeight);
  });
  const labels = movedApart(marks, height - half, labelHeight);
  return sorted.map(({ kind }, index) => ({
    kind,
    at: marks[index] ?? half,
    labelAt: labels[index] ?? half,
  }));
}

/** Down where the one above needs it, then up where the end of the ladder does. */
function movedApart(marks: readonly number[], lowest: number, labelHeight: number): number[] {
  const labels: number[] = [];
  for (const mark of marks) labels.push(Math.max(mark, (labels.at(-1) ?? -Infinity) + labelHeight));
  let limit = lowest;
  for (let index = labels.length - 1; index >= 0; index -= 1) {
    labels[index] = Math.min(labels[index] ?? limit, limit);
    limit = (labels[index] ?? limit) - labelHeight;
  }
  return labels;
}
