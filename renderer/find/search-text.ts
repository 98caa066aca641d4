import type { IdeaView } from '../../preload/contract/idea-view.ts';

const made = new WeakMap<IdeaView, string>();

/** All of an idea that can be searched, in lower case; made once for each version of an idea. */
export function searchText(idea: IdeaView): string {
  const known = made.get(idea);
  if (known !== undefined) return known;
  const text = [
    idea.instrument,
    idea.side,
    idea.orderType,
    idea.entry?.text,
    idea.takeProfit?.text,
    idea.stopLoss?.text,
    percent(idea.confidence),
    percent(idea.estimatedMove),
    idea.timeframe,
    idea.assetClass,
    idea.prefix,
    idea.marks.note,
    idea.description,
    idea.id,
  ]
    .filter((part) => part !== null && part !== undefined)
    // A line break between the parts: no word of the user's reaches from one into the next.
    .join('\n')
    .toLowerCase();
  made.set(idea, text);
  return text;
}

/** The words of a query; an idea must hold each of them somewhere. */
export function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
}

function percent(value: number | null): string | null {
  return value === null ? null : `${value}%`;
}
