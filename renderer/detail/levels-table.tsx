import type { IdeaView } from '../../preload/contract/idea-view.ts';
import { words } from '../../preload/words/catalogue.ts';
import { formatPercent, formatRatio } from '../../preload/words/format-percent.ts';
import { formatPrice } from '../../preload/words/format-price.ts';

interface LevelsTableProps {
  readonly idea: IdeaView;
}

/** The three levels in the order in which they stand on a chart, the highest first. */
export function LevelsTable({ idea }: LevelsTableProps) {
  const { levels } = idea;
  const known = levels.kind === 'consistent' ? levels : null;
  const target = (
    <tr class="level level--target">
      <th scope="row">{words.field.takeProfit}</th>
      <td>{formatPrice(idea.takeProfit)}</td>
      <td>{known && formatPercent(known.movePercent, { signed: true })}</td>
    </tr>
  );
  const stop = (
    <tr class="level level--stop">
      <th scope="row">{words.field.stopLoss}</th>
      <td>{formatPrice(idea.stopLoss)}</td>
      <td>{known && formatPercent(-known.riskPercent, { signed: true })}</td>
    </tr>
  );
  return (
    <>
      <table class="levels">
        <tbody>
          {idea.side === 'sell' ? stop : target}
          <tr class="level level--entry">
            <th scope="row">{words.field.entry}</th>
            <td>{formatPrice(idea.entry)}</td>
            <td>{known && words.idea.rewardToRisk(formatRatio(known.rewardToRisk))}</td>
          </tr>
          {idea.side === 'sell' ? target : stop}
        </tbody>
      </table>
      {levels.kind === 'inconsistent' && (
        <p class="levels__warning">{words.idea.inconsistentMeaning}</p>
      )}
    </>
  );
}
