import type { IdeaTime, IdeaView } from '../../preload/contract/idea-view.ts';
import type { Cell } from './csv.ts';

/** The columns in their order. Names and units are for spreadsheets and scripts, and so not translated. */
const columns: Readonly<Record<string, (idea: IdeaView) => Cell>> = {
  id: ({ id }) => id,
  instrument: ({ instrument }) => instrument,
  side: ({ side }) => side,
  order_type: ({ orderType }) => orderType,
  entry: ({ entry }) => entry?.text ?? null,
  take_profit: ({ takeProfit }) => takeProfit?.text ?? null,
  stop_loss: ({ stopLoss }) => stopLoss?.text ?? null,
  reward_to_risk: ({ levels }) => (levels.kind === 'consistent' ? levels.rewardToRisk : null),
  levels: ({ levels }) => levels.kind,
  confidence_percent: ({ confidence }) => confidence,
  estimated_move_percent: ({ estimatedMove }) => estimatedMove,
  timeframe: ({ timeframe }) => timeframe,
  asset_class: ({ assetClass }) => assetClass,
  strategy_feed: ({ prefix }) => prefix,
  created: ({ created }) => timeText(created),
  updated: ({ updated }) => timeText(updated),
  expires: ({ expires }) => timeText(expires),
  received: ({ receivedAtMs }) => new Date(receivedAtMs).toISOString(),
  arrived_by: ({ arrivedBy }) => arrivedBy,
  freshness: ({ freshness }) => freshness,
  versions: ({ revisionCount }) => revisionCount,
  starred: ({ marks }) => (marks.starred ? 'yes' : 'no'),
  decision: ({ marks }) => marks.decision?.kind ?? null,
  decided: ({ marks }) => (marks.decision ? new Date(marks.decision.atMs).toISOString() : null),
  decided_entry: ({ marks }) => marks.decision?.entry?.text ?? null,
  decided_take_profit: ({ marks }) => marks.decision?.takeProfit?.text ?? null,
  decided_stop_loss: ({ marks }) => marks.decision?.stopLoss?.text ?? null,
  note: ({ marks }) => marks.note,
  description: ({ description }) => description,
};

/** One line of names, then one line for each idea. */
export function ideaTable(ideas: readonly IdeaView[]): readonly (readonly Cell[])[] {
  const cells = Object.values(columns);
  return [Object.keys(columns), ...ideas.map((idea) => cells.map((cellOf) => cellOf(idea)))];
}

/** ISO 8601 in UTC; the server's own text where it could not be read. */
function timeText({ atMs, text }: IdeaTime): string {
  return atMs === null ? text : new Date(atMs).toISOString();
}
