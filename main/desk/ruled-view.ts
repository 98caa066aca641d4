import type { AlertRule } from '../../preload/contract/alert-rules.ts';
import type { IdeaView } from '../../preload/contract/idea-view.ts';
import { isHidden } from '../alerts/rule-preview.ts';
import { viewOf } from '../ideas/idea-view.ts';
import type { IdeaRecord } from '../ideas/idea.ts';

/** An idea as the window may know it, under these rules. `nowMs`: the server's clock. */
export function ruledView(
  record: IdeaRecord,
  nowMs: number,
  rules: readonly AlertRule[],
): IdeaView {
  const view = viewOf(record, nowMs);
  return { ...view, hidden: isHidden(rules, view) };
}
