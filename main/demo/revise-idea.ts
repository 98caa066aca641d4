import { drawsFor } from './draws.ts';
import { instruments } from './instruments.ts';
import { newYorkText } from './new-york-text.ts';

/** An idea as it is on the wire: tests may have put anything into its fields. */
export type WireIdea = Readonly<Record<string, unknown>>;

/** The fields of a later version: the stop loss nearer to the entry, and a line that says so. */
export function reviseIdea(idea: WireIdea, atMs: number): WireIdea {
  const LAST_UPDATE = newYorkText(atMs);
  const { PRICE: entry, STOP_LOSS: stopLoss, DESCRIPTION: description } = idea;
  if (typeof entry !== 'number' || typeof stopLoss !== 'number') return { LAST_UPDATE };

  // As it is quoted: a price that happens to end in zeros would leave too few digits to move within.
  const quoted = instruments.find(({ name }) => name === idea['INSTRUMENT'])?.digits ?? 0;
  const digits = Math.max(quoted, decimals(entry), decimals(stopLoss));
  const draws = drawsFor(`revise/${String(idea['idea_id'])}/${atMs}`);
  const tightened = (stopLoss + (entry - stopLoss) * draws.between(0.15, 0.4)).toFixed(digits);
  const line = `Stop loss moved from ${stopLoss.toFixed(digits)} to ${tightened} to cut the risk.`;
  return {
    LAST_UPDATE,
    STOP_LOSS: Number(tightened),
    CONFIDENCE: `${draws.whole(62, 94)}%`,
    DESCRIPTION: typeof description === 'string' ? `${line}\n${description}` : line,
  };
}

function decimals(price: number): number {
  return String(price).split('.')[1]?.length ?? 0;
}
