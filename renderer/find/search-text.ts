import type { IdeaView } from '../../preload/contract/idea-view.ts';
import { words } from '../../preload/words/catalogue.ts';
import type { Words } from '../../preload/words/english.ts';

interface Made {
  readonly text: string;
  readonly saidIn: Words;
}

const made = new WeakMap<IdeaView, Made>();

/**
 * All of an idea that can be searched, in upper case: as the server says it, and the side in the
 * user's language too. Made once for each version of an idea. Upper, because the lower case of a Σ
 * depends on what stands beside it.
 */
export function searchText(idea: IdeaView): string {
  const known = made.get(idea);
  if (known?.saidIn === words) return known.text;
  const text = [
    idea.instrument,
    idea.side,
    words.side[idea.side],
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
    .toUpperCase();
  made.set(idea, { text, saidIn: words });
  return text;
}

/** The words of a query; an idea must hold each of them somewhere. */
export function wordsOf(text: string): readonly string[] {
  return text
    .toUpperCase()
    .split(/\s+/)
    .filter((word) => word !== '');
}

function percent(value: number | null): string | null {
  return value === null ? null : `${value}%`;
}
