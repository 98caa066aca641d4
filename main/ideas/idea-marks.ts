import type { IdeaMark } from '../../preload/contract/calls.ts';
import type { IdeaMarks } from '../../preload/contract/idea-view.ts';
import { cleanParagraph } from './clean-text.ts';
import type { IdeaRecord, Revision } from './idea.ts';

/**
 * The marks of an idea after one more. A decision keeps the trade as the user saw it, which may be
 * a version that has just been overtaken. `atMs`: this computer's clock, milliseconds.
 */
export function markedBy(record: IdeaRecord, mark: IdeaMark, atMs: number): IdeaMarks {
  const { marks } = record;
  switch (mark.kind) {
    case 'star':
      return { ...marks, starred: mark.starred };
    case 'note':
      return { ...marks, note: cleanParagraph(mark.text) };
    case 'decision': {
      if (mark.decision === null) return { ...marks, decision: null };
      const { side, entry, takeProfit, stopLoss } = seenRevision(record, mark.version).idea;
      const decision = { kind: mark.decision, atMs, side, entry, takeProfit, stopLoss };
      return { ...marks, decision };
    }
  }
}

function seenRevision({ current, others }: IdeaRecord, version: number): Revision {
  return others.find(({ seq }) => seq === version) ?? current;
}
