import type { GapView } from '../../preload/contract/idea-view.ts';

/**
 * The gaps with one more, the oldest going beyond `maxGaps`. A gap of the same interruption,
 * assessed again after a crash, is one with the first and reaches as far as either.
 */
export function withGap(
  gaps: readonly GapView[],
  gap: GapView,
  maxGaps: number,
): readonly GapView[] {
  const same = gaps.find((kept) => kept.id === gap.id);
  const toMs = Math.max(gap.toMs, same?.toMs ?? gap.toMs);
  return [...gaps.filter((kept) => kept !== same), { ...gap, toMs }].slice(-maxGaps);
}
