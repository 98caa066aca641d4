import type { IdeaView } from '../contract/idea-view.ts';
import { words } from './catalogue.ts';
import { describeInstrument, describeOrder } from './describe-idea.ts';

/**
 * An idea's levels as text for the clipboard, one per line and unknown ones left out. Prices are as
 * the server sent them, without grouping, so that other programs read them.
 */
export function describeLevels(idea: Omit<IdeaView, 'hidden'>): string {
  const lines = [
    `${describeInstrument(idea.instrument)} ${describeOrder(idea.side, idea.orderType)}`,
  ];
  for (const field of ['entry', 'takeProfit', 'stopLoss'] as const) {
    const price = idea[field];
    if (price !== null) lines.push(`${words.field[field]} ${price.text}`);
  }
  return lines.join('\n');
}
