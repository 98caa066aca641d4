import type { Draws } from './draws.ts';

/** What a description speaks of: prices as the trader reads them. */
export interface DescribedTrade {
  readonly side: 'Buy' | 'Sell';
  readonly instrument: string;
  readonly timeframe: string;
  readonly entry: string;
  readonly takeProfit: string;
  readonly stopLoss: string;
}

type Line = (trade: DescribedTrade) => string;

const reasons: Record<DescribedTrade['side'], readonly [Line, ...Line[]]> = {
  Buy: [
    (t) => `${t.instrument} keeps making higher lows on ${t.timeframe}; dips were bought quickly.`,
    (t) => `${t.instrument} broke out of its ${t.timeframe} range and comes back to test it.`,
    (t) => `Selling pressure on ${t.instrument} fades near ${t.entry}; momentum turns up.`,
  ],
  Sell: [
    (t) => `${t.instrument} keeps making lower highs on ${t.timeframe}; rallies were sold quickly.`,
    (t) => `${t.instrument} fell out of its ${t.timeframe} range and comes back to test it.`,
    (t) => `Buying pressure on ${t.instrument} fades near ${t.entry}; momentum turns down.`,
  ],
};

const plans: Record<DescribedTrade['side'], readonly [Line, ...Line[]]> = {
  Buy: [
    (t) => `Buy the pullback to ${t.entry}; sellers were last active around ${t.takeProfit}.`,
    (t) => `A limit at ${t.entry} avoids chasing; the next resistance is ${t.takeProfit}.`,
  ],
  Sell: [
    (t) => `Sell the bounce to ${t.entry}; buyers were last active around ${t.takeProfit}.`,
    (t) => `A limit at ${t.entry} avoids chasing; the next support is ${t.takeProfit}.`,
  ],
};

const limits: Record<DescribedTrade['side'], Line> = {
  Buy: (t) => `Below ${t.stopLoss} the setup is wrong.`,
  Sell: (t) => `Above ${t.stopLoss} the setup is wrong.`,
};

const cautions = [
  'Volume is lighter than usual at this hour.',
  'Economic data is due later in the session and may widen spreads.',
  'The wider market is quiet, which slightly lowers the strength of the signal.',
  'Correlated instruments point the same way.',
] as const;

/** Several lines in the vendor's manner, which agree with the trade's side and levels. */
export function describeIdea(trade: DescribedTrade, draws: Draws): string {
  return [
    draws.oneOf(reasons[trade.side])(trade),
    draws.oneOf(plans[trade.side])(trade),
    limits[trade.side](trade),
    draws.oneOf(cautions),
  ].join('\n');
}
