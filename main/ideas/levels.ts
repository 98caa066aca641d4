import type { Levels } from '../../preload/contract/idea-view.ts';
import type { Idea } from './idea.ts';

/**
 * What entry, take profit and stop loss mean together; the server sends no risk (HTI API, an idea).
 * Unknown without a side or a price, and where the entry is not above zero: a percentage of it
 * would mean nothing. An idea that is over before it begins is inconsistent, whatever its prices.
 */
export function levelsOf(
  idea: Pick<Idea, 'side' | 'entry' | 'takeProfit' | 'stopLoss' | 'created' | 'expires'>,
): Levels {
  const { side, entry, takeProfit, stopLoss, created, expires } = idea;
  if (created.atMs !== null && expires.atMs !== null && expires.atMs < created.atMs)
    return { kind: 'inconsistent', why: 'times' };
  if (side === 'unknown' || entry === null || takeProfit === null || stopLoss === null)
    return { kind: 'unknown' };
  if (entry.value <= 0) return { kind: 'unknown' };
  const toward = side === 'buy' ? 1 : -1;
  const move = (takeProfit.value - entry.value) * toward;
  const risk = (entry.value - stopLoss.value) * toward;
  const ratios = {
    movePercent: (move / entry.value) * 100,
    riskPercent: (risk / entry.value) * 100,
    rewardToRisk: move / risk,
  };
  // Prices at the ends of what a number can hold make ratios that are not numbers any more.
  const isSound = Object.values(ratios).every((ratio) => ratio > 0 && Number.isFinite(ratio));
  return isSound ? { kind: 'consistent', ...ratios } : { kind: 'inconsistent', why: 'prices' };
}
