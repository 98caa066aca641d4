import type { Receipt } from '../../preload/contract/idea-view.ts';
import type { PlainView } from '../ideas/idea-view.ts';
import type { IdeaRecord, Revision } from '../ideas/idea.ts';
import { byWorth, type PlannedPopUp } from './plan-alerts.ts';
import { wordBrief, type WordingMoment } from './word-alert.ts';

/**
 * What a pause or quiet hours kept from popping up after `sinceMs` (this computer's clock), and
 * nobody has looked at since.
 */
export function silencedSince(
  records: readonly IdeaRecord[],
  sinceMs: number,
): readonly IdeaRecord[] {
  const wasSilenced = ({ receipt, receivedAtMs }: Revision): boolean =>
    isSilence(receipt) && receivedAtMs > sinceMs;
  return records.filter(
    ({ unread, others, current }) => unread && [...others, current].some(wasSilenced),
  );
}

/** The one brief at the end of a silence; null: there is nothing to tell. */
export function planBrief(
  silenced: readonly PlainView[],
  moment: WordingMoment,
): PlannedPopUp | null {
  const expired = silenced.filter(({ freshness }) => freshness === 'expired');
  const open = silenced.filter((idea) => !expired.includes(idea)).toSorted(byWorth);
  if (silenced.length === 0) return null;
  return {
    kind: 'digest',
    key: `brief ${moment.nowMs}`,
    ideaIds: (open.length > 0 ? open : expired).map(({ id }) => id),
    actions: [],
    ...wordBrief({ open, expiredCount: expired.length }, moment),
  };
}

function isSilence({ kind }: Receipt): boolean {
  return kind === 'paused' || kind === 'quiet-hours';
}
