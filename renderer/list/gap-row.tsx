import type { GapView } from '../../preload/contract/idea-view.ts';
import { words } from '../../preload/words/catalogue.ts';
import { formatClock } from '../../preload/words/format-clock.ts';
import { Icon } from '../icons.tsx';

interface GapRowProps {
  readonly gap: GapView;
  readonly nowMs: number;
}

/** Stands where ideas may have been lost: what is not known is said, not skipped. */
export function GapRow({ gap, nowMs }: GapRowProps) {
  return (
    <div class="gap">
      <Icon name="gap" />
      <p class="gap__title">{words.gap.title}</p>
      <p class="gap__span">
        {words.gap.span(formatClock(gap.fromMs, nowMs), formatClock(gap.toMs, nowMs))}
      </p>
    </div>
  );
}
